import { SchemaPage, schemaMetadata } from '@/components/schema/schema-page'

export const metadata = schemaMetadata('en')

export default function Page() {
  return <SchemaPage language="en" />
}
