import { openDatabase } from '@saler/database'
import { PrismaClient } from '../generated/prisma/client.ts'

const CONNECTIONS = 2

/** Prisma over the bus database, where the outbox lies. Connects when it is first used. */
export function openOutboxStore(url: string) {
  const database = openDatabase({ url, name: 'mail', maxConnections: CONNECTIONS })
  const prisma = new PrismaClient({ adapter: database.prismaAdapter() })
  return {
    mail: prisma.mail,
    async close(): Promise<void> {
      await prisma.$disconnect()
      await database.close()
    },
  }
}
