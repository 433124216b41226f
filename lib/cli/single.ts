import { start } from './start'

// The command in one file, without a page beside it and without compiled code that is kept. Nothing is awaited here: the
// program of a single executable is no ES module.
void start()
