import { SchemaPage, schemaMetadata } from '@/components/schema/schema-page'

export const metadata = schemaMetadata('zh')

export default function Page() {
  return <SchemaPage language="zh" />
}
