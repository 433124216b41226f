import { testInProportion } from '@/lib/testdata/in-proportion'
import { recognise } from './recognise'

testInProportion('recognise', (text) => () => recognise(text))
