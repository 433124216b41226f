import { configureGlobal } from 'fast-check'

// A commit is judged by what it changed, so all runs draw the same cases. `SEED=$RANDOM npm run unit` draws others.
configureGlobal({ seed: Number(process.env['SEED'] ?? 20_240_131) })
