export function reportUsage(port: number): void
