import { testInProportion } from '@/lib/testdata/in-proportion'
import { redactText } from './redact-text'

testInProportion('redact', (text) => () => redactText(text))
