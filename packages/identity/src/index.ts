export * from './authorize.ts'
export * from './identity.ts'
export * from './permission.ts'
export * from './signature.ts'
