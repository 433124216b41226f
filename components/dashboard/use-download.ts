'use client'

import { useState } from 'react'
import { NO_SCHEMA_LINE, type SchemaLine } from '@/components/bar/schema-line'
import { saveFile } from '@/components/ui/save-file'

interface Download {
  readonly schemaLine: SchemaLine
  readonly setSchemaLine: (line: SchemaLine) => void
  readonly save: () => Promise<void>
}

/** registries.yaml as it is, or with the line that names its schema. */
export function useDownload(text: string, onSaved: () => void): Download {
  const [schemaLine, setSchemaLine] = useState(NO_SCHEMA_LINE)
  const save = async () => {
    const { isIncluded, path } = schemaLine
    saveFile(
      'registries.yaml',
      isIncluded ? (await import('@/lib/registries/json-schema/schema-comment')).withSchemaComment(text, path) : text,
      'application/yaml',
    )
    onSaved()
  }
  return { schemaLine, setSchemaLine, save }
}
