import { type CompleteResolvers, orNull, refusable } from '@saler/subgraph'
import { attachImage } from '../domain/attach-image.ts'
import { completeUpload } from '../domain/complete-upload.ts'
import type { Context } from '../domain/context.ts'
import { createUpload } from '../domain/create-upload.ts'
import { deleteImage } from '../domain/delete-image.ts'
import { detachImage } from '../domain/detach-image.ts'
import { findImage, imagesOfProduct, isImage } from '../domain/find-image.ts'
import { downloadUrl, findReceipt, isReceipt, receiptsOfOrder, referredReceipt } from '../domain/find-receipt.ts'
import { followMedia } from '../domain/follow-media.ts'
import { imageUrl } from '../domain/image-url.ts'
import { listChanges } from '../domain/list-changes.ts'
import { moveImage } from '../domain/move-image.ts'
import { altIn } from '../domain/read-alt.ts'
import { retryImage } from '../domain/retry-image.ts'
import { updateImage } from '../domain/update-image.ts'
import { IMAGE_DELETED, IMAGE_FAILED, IMAGE_PROGRESS, IMAGE_READY, IMAGE_UPLOADED } from '../events.ts'
import type {
  Image as GraphQLImage,
  MediaEvent as GraphQLMediaEvent,
  Product as GraphQLProduct,
  Receipt as GraphQLReceipt,
  ImageResolvers,
  MediaEventResolvers,
  MediaEventType,
  MutationAttachImageArgs,
  MutationCompleteUploadArgs,
  MutationCreateUploadArgs,
  MutationDeleteImageArgs,
  MutationDetachImageArgs,
  MutationMoveImageArgs,
  MutationRetryImageArgs,
  MutationUpdateImageArgs,
  ProductResolvers,
  ReceiptResolvers,
  Resolvers,
} from '../generated/resolvers.ts'
import type { ImageRow, MediaEventRow, ProductRow, ReceiptRow } from './rows.ts'

const EVENT_TYPES: Readonly<Record<string, MediaEventType>> = {
  [IMAGE_UPLOADED]: 'IMAGE_UPLOADED',
  [IMAGE_PROGRESS]: 'IMAGE_PROGRESS',
  [IMAGE_READY]: 'IMAGE_READY',
  [IMAGE_FAILED]: 'IMAGE_FAILED',
  [IMAGE_DELETED]: 'IMAGE_DELETED',
}

const Product = {
  __resolveReference: ({ id }) => ({ id }),
  images: ({ id }, _args, context) => imagesOfProduct(context, id),
} satisfies CompleteResolvers<ProductRow, GraphQLProduct, ProductResolvers>

const Image = {
  __resolveReference: async ({ id }, context) => {
    const image = await findImage(context, id)
    return image && { ...image }
  },
  alt: (image, { language }) => altIn(image, language),
  url: (image, { size, format }, context) => imageUrl(context, image, size ?? 'LARGE', format ?? 'WEBP'),
  product: ({ productId }) => (productId === null ? null : { id: productId }),
} satisfies CompleteResolvers<ImageRow, GraphQLImage, ImageResolvers>

const Receipt = {
  __resolveReference: async ({ id, accessProof }, context) => {
    const receipt = await referredReceipt(context, id, accessProof)
    return receipt && { ...receipt }
  },
  accessProof: ({ orderId }, _args, { orderAccess }) => orderAccess.tokenOf(orderId),
  downloadUrl: (receipt, _args, context) => downloadUrl(context, receipt),
} satisfies CompleteResolvers<ReceiptRow, GraphQLReceipt, ReceiptResolvers>

const MediaEvent = {
  type: ({ type }) => EVENT_TYPES[type]!,
  imageId: ({ payload }) => payload.imageId,
  progress: ({ payload }) => payload.progress,
  image: ({ payload }, _args, context) => findImage(context, payload.imageId),
} satisfies CompleteResolvers<MediaEventRow, GraphQLMediaEvent, MediaEventResolvers>

const shown = (image: ImageRow) => ({ image, product: image.productId === null ? null : { id: image.productId } })

export const resolvers: Resolvers = {
  Product,
  Image,
  Receipt,
  MediaEvent,
  Query: {
    image: (_source, { id }, context) => findImage(context, id),
    receipt: (_source, args, context) => orNull(findReceipt(context, args)),
    receiptsOfOrder: (_source, { orderId }, context) => receiptsOfOrder(context, orderId),
    mediaChanges: (_source, { after }, context) => listChanges(context, after),
  },
  Mutation: {
    createUpload: refusable((context: Context, { input }: MutationCreateUploadArgs) =>
      createUpload(context, input).then((upload) => ({ upload })),
    ),
    completeUpload: refusable((context: Context, { input }: MutationCompleteUploadArgs) =>
      completeUpload(context, input).then((file) => ({
        image: isImage(file) ? file : null,
        receipt: isReceipt(file) ? file : null,
      })),
    ),
    attachImage: refusable((context: Context, { input }: MutationAttachImageArgs) =>
      attachImage(context, input).then(shown),
    ),
    moveImage: refusable((context: Context, { input }: MutationMoveImageArgs) => moveImage(context, input).then(shown)),
    updateImage: refusable((context: Context, { input }: MutationUpdateImageArgs) =>
      updateImage(context, input).then((image) => ({ image })),
    ),
    detachImage: refusable((context: Context, { input }: MutationDetachImageArgs) =>
      detachImage(context, input).then((image) => ({ image })),
    ),
    deleteImage: refusable((context: Context, { input }: MutationDeleteImageArgs) =>
      deleteImage(context, input).then((deletedId) => ({ deletedId })),
    ),
    retryImage: refusable((context: Context, { input }: MutationRetryImageArgs) =>
      retryImage(context, input).then((image) => ({ image })),
    ),
  },
  Subscription: {
    mediaEvents: {
      subscribe: (_source, args, context) => followMedia(context, args) as never,
      resolve: (event: MediaEventRow) => event,
    },
  },
}
