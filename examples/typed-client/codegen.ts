import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * Reads the operations in src/ and writes their types, and `persisted-documents.json`: the manifest that is published
 * before the client is. In a project of your own `schema` is the address of your Saler.
 */
const config: CodegenConfig = {
  schema: '../../router/api.graphql',
  documents: ['src/*.ts', '!src/generated/**'],
  // Node runs the TypeScript as it is: an import names its file.
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: { persistedDocuments: true, fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Decimal: 'string',
          CurrencyCode: 'string',
          LanguageCode: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
}

export default config
