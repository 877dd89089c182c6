import type { FileHandle } from 'node:fs/promises'

const PART = 64 * 1024

/**
 * The bytes of an open file from one to another, both included, read as they are asked for. The file is closed at the end
 * and when nobody wants more. (Node's own adapter throws where nobody can catch it when a reader leaves in between.)
 */
export function fileStream(file: FileHandle, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream({
    async pull(controller) {
      try {
        const length = Math.min(PART, end - at + 1)
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at)
        if (bytesRead === 0) throw new Error('The file became shorter while it was read.')
        at += bytesRead
        controller.enqueue(buffer.subarray(0, bytesRead))
        if (at > end) {
          controller.close()
          await file.close()
        }
      } catch (error) {
        await file.close()
        throw error
      }
    },
    cancel: () => file.close(),
  })
}
