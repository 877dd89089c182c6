import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ImageRow, ReceiptRow, ProductRow, MediaEventRow } from '../graphql/rows.ts';
import type { Context } from '../domain/context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment, as RFC 3339 text in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A BCP 47 language tag such as "ar" or "en". */
  LanguageCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What an image shows, in one language. */
export type AltTranslationInput = {
  /** The language. */
  language: Scalars['LanguageCode']['input'];
  /** The text, 1 to 500 characters. */
  text: Scalars['String']['input'];
};

/** Reasons to refuse `attachImage`. */
export type AttachImageErrorCode =
  /** The image belongs to another product. */
  | 'ATTACHED_ELSEWHERE'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is longer than it may be. */
  | 'TOO_LONG'
  /** There are more than there may be. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Which image a product gets. */
export type AttachImageInput = {
  /** What it shows, in the store's language, at most 500 characters. Stays as it is without it. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** What it shows, in other languages: at most 20, each at most 500 characters. They replace those that there are. */
  altTranslations?: InputMaybe<Array<AltTranslationInput>>;
  /** The image's id. It may belong to no other product. */
  imageId: Scalars['ID']['input'];
  /** Its place among the product's images, from 0; those behind make room. Last without it, or when there are fewer. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The product's id. */
  productId: Scalars['ID']['input'];
};

/** What became of `attachImage`. */
export type AttachImagePayload = {
  __typename?: 'AttachImagePayload';
  /** The image as it is now; null when it was refused. */
  image?: Maybe<Image>;
  /** The product with its images; null when it was refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<AttachImageUserError>;
};

/** Why `attachImage` was refused. */
export type AttachImageUserError = {
  __typename?: 'AttachImageUserError';
  /** The reason. */
  code: AttachImageErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

/** What happened in this part of the system, in a stretch of its log. Internal. */
export type ChangeLog = {
  __typename?: 'ChangeLog';
  /** What happened to things that may be kept, the newest 2,000 at most. */
  events: Array<LoggedChange>;
  /** The position behind which `events` leaves out nothing. */
  from: Scalars['String']['output'];
  /** The newest position of all: give it as `after` next time. */
  to: Scalars['String']['output'];
};

/** Reasons to refuse `completeUpload`. */
export type CompleteUploadErrorCode =
  /** The file's structure is broken. */
  | 'CORRUPT'
  /** It grows to more than its dimensions allow when it is unpacked. */
  | 'DECOMPRESSION_BOMB'
  /** The upload has ended before its bytes came. Begin a new one. */
  | 'EXPIRED'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** It carries something else than a picture, such as a script, a page or an archive. */
  | 'HIDDEN_CONTENT'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** No bytes have come yet. Send them and try again. */
  | 'NOT_UPLOADED'
  /** More or fewer bytes came than were declared. */
  | 'SIZE_MISMATCH'
  /** The picture has more than 50 megapixels, or a side of more than 30,000 pixels. */
  | 'TOO_MANY_PIXELS'
  /** The end of the file is missing. */
  | 'TRUNCATED'
  /** It is a file of another type than was declared. */
  | 'TYPE_MISMATCH'
  /** It is no picture that is taken, such as SVG or HTML. */
  | 'TYPE_NOT_SUPPORTED'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Which upload is complete. */
export type CompleteUploadInput = {
  /** The access token of the order, for a receipt that a guest sent. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The upload's id. */
  uploadId: Scalars['ID']['input'];
};

/** What became of `completeUpload`. */
export type CompleteUploadPayload = {
  __typename?: 'CompleteUploadPayload';
  /** The image; null for a receipt, and when it was refused. */
  image?: Maybe<Image>;
  /** The receipt; null for an image, and when it was refused. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CompleteUploadUserError>;
};

/** Why `completeUpload` was refused. */
export type CompleteUploadUserError = {
  __typename?: 'CompleteUploadUserError';
  /** The reason. */
  code: CompleteUploadErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

/** Reasons to refuse `createUpload`. */
export type CreateUploadErrorCode =
  /** The name's extension is not one of the type. */
  | 'EXTENSION_MISMATCH'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** The store has as many files or bytes as it may. */
  | 'STORAGE_FULL'
  /** The file has more than 20 MB. */
  | 'TOO_LARGE'
  /** A text is longer than it may be. */
  | 'TOO_LONG'
  /** The caller has begun as many uploads as one may without completing them, or in an hour. */
  | 'TOO_MANY_UPLOADS'
  /** Files of this type are not taken for this purpose. */
  | 'TYPE_NOT_SUPPORTED'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** What will be sent. */
export type CreateUploadInput = {
  /** The access token of that order, for guests. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Its media type: "image/jpeg", "image/png", "image/webp", "image/gif", and "application/pdf" for a receipt. */
  contentType: Scalars['String']['input'];
  /** The file's name on the sender's device, 1 to 255 characters. Its extension must fit its type. */
  filename: Scalars['String']['input'];
  /** The order that a receipt is of. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for. */
  purpose?: UploadPurpose;
  /** Its size in bytes: 1 to 20,000,000. No more and no fewer are taken. */
  size: Scalars['Int']['input'];
  /** The store's id. */
  storeId: Scalars['ID']['input'];
};

/** What became of `createUpload`. */
export type CreateUploadPayload = {
  __typename?: 'CreateUploadPayload';
  /** Where to send the file; null when it was refused. */
  upload?: Maybe<Upload>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CreateUploadUserError>;
};

/** Why `createUpload` was refused. */
export type CreateUploadUserError = {
  __typename?: 'CreateUploadUserError';
  /** The reason. */
  code: CreateUploadErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

/** Reasons to refuse `deleteImage`. */
export type DeleteImageErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Which image is deleted. */
export type DeleteImageInput = {
  /** The image's id. */
  imageId: Scalars['ID']['input'];
};

/** What became of `deleteImage`. */
export type DeleteImagePayload = {
  __typename?: 'DeleteImagePayload';
  /** The id of the image that is gone; null when it was refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<DeleteImageUserError>;
};

/** Why `deleteImage` was refused. */
export type DeleteImageUserError = {
  __typename?: 'DeleteImageUserError';
  /** The reason. */
  code: DeleteImageErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

/** Reasons to refuse `detachImage`. */
export type DetachImageErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Which image a product loses. */
export type DetachImageInput = {
  /** The image's id. Done already when it belongs to no product. */
  imageId: Scalars['ID']['input'];
};

/** What became of `detachImage`. */
export type DetachImagePayload = {
  __typename?: 'DetachImagePayload';
  /** The image as it is now; null when it was refused. */
  image?: Maybe<Image>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<DetachImageUserError>;
};

/** Why `detachImage` was refused. */
export type DetachImageUserError = {
  __typename?: 'DetachImageUserError';
  /** The reason. */
  code: DetachImageErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

/**
 * A picture in its renditions. It belongs to one store and to at most one product. Staff of the store see it in every state;
 * others once it is READY, for it is public: whoever knows an address of it can get it.
 */
export type Image = {
  __typename?: 'Image';
  /**
   * What it shows, for those who do not see it. Without a language, or where that language has none, in the store's own
   * words.
   */
  alt?: Maybe<Scalars['String']['output']>;
  /** A blurred picture of it in about 30 characters (blurha.sh), to show until it has come; null until the worker has seen it. */
  blurhash?: Maybe<Scalars['String']['output']>;
  /** When its upload began. */
  createdAt: Scalars['DateTime']['output'];
  /** The colour that most of it has, such as "#c08a3e"; null until the worker has seen it. */
  dominantColor?: Maybe<Scalars['String']['output']>;
  /** Why it FAILED; null otherwise. */
  failure?: Maybe<ImageFailure>;
  /** Its height in pixels, as it is shown. */
  height: Scalars['Int']['output'];
  /** The image's id, the same as its upload's; it tells its store. */
  id: Scalars['ID']['output'];
  /** Its place among the product's images, from 0; null when it belongs to none. */
  position?: Maybe<Scalars['Int']['output']>;
  /** The product that it belongs to. */
  product?: Maybe<Product>;
  /** How much of its renditions is made, in percent. */
  progress: Scalars['Int']['output'];
  /** Whether its renditions are made. */
  status: MediaStatus;
  /**
   * Where a rendition lies; it answers once the image is READY, and never changes. A smaller image is not enlarged: it keeps
   * its own size. ORIGINAL has the uploaded picture in its own format whatever `format` says, without its metadata.
   */
  url: Scalars['String']['output'];
  /** Its width in pixels, as it is shown: its orientation is applied. */
  width: Scalars['Int']['output'];
};


/**
 * A picture in its renditions. It belongs to one store and to at most one product. Staff of the store see it in every state;
 * others once it is READY, for it is public: whoever knows an address of it can get it.
 */
export type ImageAltArgs = {
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
};


/**
 * A picture in its renditions. It belongs to one store and to at most one product. Staff of the store see it in every state;
 * others once it is READY, for it is public: whoever knows an address of it can get it.
 */
export type ImageUrlArgs = {
  format?: InputMaybe<ImageFormat>;
  size?: InputMaybe<ImageSize>;
};

/** Why the renditions of an image could not be made. */
export type ImageFailure =
  /** The picture is damaged inside. */
  | 'DECODING_FAILED'
  /** Decoding it took more time or memory than a picture may. */
  | 'TOO_COMPLEX';

/** The format of a rendition. */
export type ImageFormat =
  /** AVIF: smaller still. */
  | 'AVIF'
  /** The format of the upload: JPEG, PNG, WebP or GIF. An animated one is still in its renditions: they show its first frame. */
  | 'ORIGINAL'
  /** WebP: every browser of the last years shows it. */
  | 'WEBP';

/** How large a rendition is at most: it fits into a square of so many pixels. */
export type ImageSize =
  /** 1200 by 1200 pixels. */
  | 'LARGE'
  /** 600 by 600 pixels. */
  | 'MEDIUM'
  /** As it was uploaded, in its own format, without its metadata. */
  | 'ORIGINAL'
  /** 300 by 300 pixels. */
  | 'SMALL'
  /** 150 by 150 pixels. */
  | 'THUMBNAIL';

/** That something happened. Internal. */
export type LoggedChange = {
  __typename?: 'LoggedChange';
  /** The ids of what it happened to. */
  ids: Array<Scalars['ID']['output']>;
  /** Its place in the log; null while it has none. It comes again when it has. */
  position?: Maybe<Scalars['String']['output']>;
  /** The number of the store that it happened in. */
  storeNo: Scalars['Int']['output'];
  /** What happened, such as "product.updated". */
  type: Scalars['String']['output'];
};

/** What happened to an image. */
export type MediaEvent = {
  __typename?: 'MediaEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Where this event stands: give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The image as it is now; null when it is gone. */
  image?: Maybe<Image>;
  /** The id of the image that it happened to. */
  imageId: Scalars['ID']['output'];
  /** How much of its renditions was made then, in percent. */
  progress: Scalars['Int']['output'];
  /** What happened. */
  type: MediaEventType;
};

/** What can happen to an image. */
export type MediaEventType =
  /** It was deleted. */
  | 'IMAGE_DELETED'
  /** Its renditions could not be made. */
  | 'IMAGE_FAILED'
  /** Some of its renditions were made. */
  | 'IMAGE_PROGRESS'
  /** All of its renditions are there. */
  | 'IMAGE_READY'
  /** Its bytes came and were found good; the worker makes its renditions. */
  | 'IMAGE_UPLOADED';

/** How far the renditions of an image are. */
export type MediaStatus =
  /** They could not be made; `retryImage` tries again. */
  | 'FAILED'
  /** The worker has yet to make them, or is at it. */
  | 'PROCESSING'
  /** All of them are made. */
  | 'READY';

/** Reasons to refuse `moveImage`. */
export type MoveImageErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** The image belongs to no product. */
  | 'NOT_ATTACHED'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Where an image moves. */
export type MoveImageInput = {
  /** The image's id. It must belong to a product. */
  imageId: Scalars['ID']['input'];
  /** Its new place, from 0; last when there are fewer. */
  position: Scalars['Int']['input'];
};

/** What became of `moveImage`. */
export type MoveImagePayload = {
  __typename?: 'MoveImagePayload';
  /** The image as it is now; null when it was refused. */
  image?: Maybe<Image>;
  /** The product with its images; null when it was refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<MoveImageUserError>;
};

/** Why `moveImage` was refused. */
export type MoveImageUserError = {
  __typename?: 'MoveImageUserError';
  /** The reason. */
  code: MoveImageErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives an image to a product, at a place among its images. Needs products:write. */
  attachImage: AttachImagePayload;
  /**
   * Checks the file that was sent, and has the worker make an image's renditions: `mediaEvents` tells how far it is. Nothing
   * is decoded before its kind, its structure and its dimensions (at most 50 megapixels) are found good. What is refused is
   * deleted. Sent again, it answers the same. Needs what `createUpload` needed.
   */
  completeUpload: CompleteUploadPayload;
  /**
   * Gives an address to send one file to, at most 20 MB. What is checked here is what the client says of the file; the file
   * itself is checked by `completeUpload`.
   */
  createUpload: CreateUploadPayload;
  /** Deletes an image with its renditions. Caches may show it for a while. Needs products:write. */
  deleteImage: DeleteImagePayload;
  /** Takes an image from its product. It is deleted after a day unless it is attached again. Needs products:write. */
  detachImage: DetachImagePayload;
  /** Moves an image to another place among the images of its product; those between make room. Needs products:write. */
  moveImage: MoveImagePayload;
  /** Has the worker try again to make the renditions of an image that FAILED. Needs products:write. */
  retryImage: RetryImagePayload;
  /** Changes what is said of an image; what is left out stays. Needs products:write. */
  updateImage: UpdateImagePayload;
};


export type MutationAttachImageArgs = {
  input: AttachImageInput;
};


export type MutationCompleteUploadArgs = {
  input: CompleteUploadInput;
};


export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};


export type MutationDeleteImageArgs = {
  input: DeleteImageInput;
};


export type MutationDetachImageArgs = {
  input: DetachImageInput;
};


export type MutationMoveImageArgs = {
  input: MoveImageInput;
};


export type MutationRetryImageArgs = {
  input: RetryImageInput;
};


export type MutationUpdateImageArgs = {
  input: UpdateImageInput;
};

/**
 * Something that a store sells, in one or more variants. Everybody sees active products; drafts and archived ones exist for
 * the staff of their store only.
 */
export type Product = {
  __typename?: 'Product';
  /** The product's id; it tells its store. */
  id: Scalars['ID']['output'];
  /** The product's images by position: at most 50. Staff of the store see all of them; others see those that are READY. */
  images: Array<Image>;
};

export type Query = {
  __typename?: 'Query';
  /** An image by id. Null when it does not exist for whoever asks. */
  image?: Maybe<Image>;
  /**
   * What happened behind a position, or lately without one, also what was committed a moment ago. Internal.
   * Errors: FORBIDDEN, INVALID (`after`).
   */
  mediaChanges: ChangeLog;
  /** A receipt by id. Null when it does not exist for whoever asks. Errors: FORBIDDEN (staff without orders:read). */
  receipt?: Maybe<Receipt>;
  /** The receipts of an order that have come, oldest first, at most 20. Internal. Errors: FORBIDDEN. */
  receiptsOfOrder: Array<Receipt>;
};


export type QueryImageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMediaChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReceiptArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryReceiptsOfOrderArgs = {
  orderId: Scalars['ID']['input'];
};

/**
 * A proof of payment, such as of a bank transfer: an image or a PDF. Private: seen by staff with orders:read, by the user who
 * sent it and by whoever has the order's access token; for everybody else it does not exist.
 */
export type Receipt = {
  __typename?: 'Receipt';
  /** By which another domain vouches for the caller's right to see it: the access token of its order, or nothing where it cannot tell. Internal. */
  accessProof: Scalars['String']['output'];
  /** Its media type: "application/pdf", "image/jpeg", "image/png", "image/webp" or "image/gif". */
  contentType: Scalars['String']['output'];
  /** When its upload began. */
  createdAt: Scalars['DateTime']['output'];
  /** Where it can be saved from, for 5 minutes. Each time it is asked for there is a new address. */
  downloadUrl: Scalars['String']['output'];
  /** Its name on the sender's device. */
  filename: Scalars['String']['output'];
  /** The receipt's id, the same as its upload's; it tells its store. */
  id: Scalars['ID']['output'];
  /** The order that it is of. */
  orderId: Scalars['ID']['output'];
  /** Its size in bytes. */
  size: Scalars['Int']['output'];
};

/** Reasons to refuse `retryImage`. */
export type RetryImageErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Which image is tried again. */
export type RetryImageInput = {
  /** The image's id. Done already when it did not fail. */
  imageId: Scalars['ID']['input'];
};

/** What became of `retryImage`. */
export type RetryImagePayload = {
  __typename?: 'RetryImagePayload';
  /** The image as it is now; null when it was refused. */
  image?: Maybe<Image>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<RetryImageUserError>;
};

/** Why `retryImage` was refused. */
export type RetryImageUserError = {
  __typename?: 'RetryImageUserError';
  /** The reason. */
  code: RetryImageErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * What happens to a store's images, in order, each event once. Needs products:write.
   * Errors: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (no such store for the caller), INVALID (a bad `after`),
   * CURSOR_TOO_OLD (what happened behind `after` is no longer kept: read the files anew, and follow from now on).
   */
  mediaEvents: MediaEvent;
};


export type SubscriptionMediaEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  storeId: Scalars['ID']['input'];
};

/** Reasons to refuse `updateImage`. */
export type UpdateImageErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is longer than it may be. */
  | 'TOO_LONG'
  /** There are more than there may be. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** What changes of an image. */
export type UpdateImageInput = {
  /** What it shows, in the store's language, at most 500 characters; nothing when it is null. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** What it shows, in other languages: at most 20, each at most 500 characters. They replace those that there are. */
  altTranslations?: InputMaybe<Array<AltTranslationInput>>;
  /** The image's id. */
  imageId: Scalars['ID']['input'];
};

/** What became of `updateImage`. */
export type UpdateImagePayload = {
  __typename?: 'UpdateImagePayload';
  /** The image as it is now; null when it was refused. */
  image?: Maybe<Image>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UpdateImageUserError>;
};

/** Why `updateImage` was refused. */
export type UpdateImageUserError = {
  __typename?: 'UpdateImageUserError';
  /** The reason. */
  code: UpdateImageErrorCode;
  /** The path of the input field it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, in the caller's language. */
  message: Scalars['String']['output'];
};

/** A place for one file. Send its bytes there, and then call `completeUpload`. */
export type Upload = {
  __typename?: 'Upload';
  /** When it ends: 15 minutes after it began. */
  expiresAt: Scalars['DateTime']['output'];
  /** The HTTP headers to send with them: an object of names and values. */
  headers: Scalars['JSON']['output'];
  /** The upload's id; the image or receipt that comes of it has the same one. */
  id: Scalars['ID']['output'];
  /** The HTTP method to send them with: "PUT". */
  method: Scalars['String']['output'];
  /** Where to send the bytes. It works without a token, for one file of the declared size and type. */
  url: Scalars['String']['output'];
};

/** What a file is for, which decides who may send and see it. */
export type UploadPurpose =
  /** A public picture for products: JPEG, PNG, WebP or GIF. Needs products:write. */
  | 'PRODUCT_IMAGE'
  /**
   * A private proof of payment of an order: such a picture or a PDF. Sent by the order's buyer or whoever has its access
   * token, or by staff with payments:write.
   */
  | 'RECEIPT';

/** Who may keep an answer. */
export type CacheControl__Scope =
  /** Only whoever asked. */
  | 'PRIVATE'
  /** Everybody: it is the same for all who do not work for the store. */
  | 'PUBLIC';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Image: Image;
  Product: Product;
  Receipt: Receipt;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Image:
    ( { __typename: 'Image' }
    & GraphQLRecursivePick<FederationTypes['Image'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Receipt:
    ( { __typename: 'Receipt' }
    & GraphQLRecursivePick<FederationTypes['Receipt'], {"id":true,"accessProof":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AltTranslationInput: AltTranslationInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AttachImageErrorCode: AttachImageErrorCode;
  AttachImageInput: AttachImageInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AttachImagePayload: ResolverTypeWrapper<Omit<AttachImagePayload, 'image' | 'product'> & { image?: Maybe<ResolversTypes['Image']>, product?: Maybe<ResolversTypes['Product']> }>;
  AttachImageUserError: ResolverTypeWrapper<AttachImageUserError>;
  ChangeLog: ResolverTypeWrapper<ChangeLog>;
  CompleteUploadErrorCode: CompleteUploadErrorCode;
  CompleteUploadInput: CompleteUploadInput;
  CompleteUploadPayload: ResolverTypeWrapper<Omit<CompleteUploadPayload, 'image' | 'receipt'> & { image?: Maybe<ResolversTypes['Image']>, receipt?: Maybe<ResolversTypes['Receipt']> }>;
  CompleteUploadUserError: ResolverTypeWrapper<CompleteUploadUserError>;
  CreateUploadErrorCode: CreateUploadErrorCode;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: ResolverTypeWrapper<CreateUploadPayload>;
  CreateUploadUserError: ResolverTypeWrapper<CreateUploadUserError>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteImageErrorCode: DeleteImageErrorCode;
  DeleteImageInput: DeleteImageInput;
  DeleteImagePayload: ResolverTypeWrapper<DeleteImagePayload>;
  DeleteImageUserError: ResolverTypeWrapper<DeleteImageUserError>;
  DetachImageErrorCode: DetachImageErrorCode;
  DetachImageInput: DetachImageInput;
  DetachImagePayload: ResolverTypeWrapper<Omit<DetachImagePayload, 'image'> & { image?: Maybe<ResolversTypes['Image']> }>;
  DetachImageUserError: ResolverTypeWrapper<DetachImageUserError>;
  Image: ResolverTypeWrapper<ImageRow>;
  ImageFailure: ImageFailure;
  ImageFormat: ImageFormat;
  ImageSize: ImageSize;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LanguageCode: ResolverTypeWrapper<Scalars['LanguageCode']['output']>;
  LoggedChange: ResolverTypeWrapper<LoggedChange>;
  MediaEvent: ResolverTypeWrapper<MediaEventRow>;
  MediaEventType: MediaEventType;
  MediaStatus: MediaStatus;
  MoveImageErrorCode: MoveImageErrorCode;
  MoveImageInput: MoveImageInput;
  MoveImagePayload: ResolverTypeWrapper<Omit<MoveImagePayload, 'image' | 'product'> & { image?: Maybe<ResolversTypes['Image']>, product?: Maybe<ResolversTypes['Product']> }>;
  MoveImageUserError: ResolverTypeWrapper<MoveImageUserError>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Product: ResolverTypeWrapper<ProductRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<ReceiptRow>;
  RetryImageErrorCode: RetryImageErrorCode;
  RetryImageInput: RetryImageInput;
  RetryImagePayload: ResolverTypeWrapper<Omit<RetryImagePayload, 'image'> & { image?: Maybe<ResolversTypes['Image']> }>;
  RetryImageUserError: ResolverTypeWrapper<RetryImageUserError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateImageErrorCode: UpdateImageErrorCode;
  UpdateImageInput: UpdateImageInput;
  UpdateImagePayload: ResolverTypeWrapper<Omit<UpdateImagePayload, 'image'> & { image?: Maybe<ResolversTypes['Image']> }>;
  UpdateImageUserError: ResolverTypeWrapper<UpdateImageUserError>;
  Upload: ResolverTypeWrapper<Upload>;
  UploadPurpose: UploadPurpose;
  cacheControl__Scope: CacheControl__Scope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AltTranslationInput: AltTranslationInput;
  String: Scalars['String']['output'];
  AttachImageInput: AttachImageInput;
  ID: Scalars['ID']['output'];
  AttachImagePayload: Omit<AttachImagePayload, 'image' | 'product'> & { image?: Maybe<ResolversParentTypes['Image']>, product?: Maybe<ResolversParentTypes['Product']> };
  AttachImageUserError: AttachImageUserError;
  ChangeLog: ChangeLog;
  CompleteUploadInput: CompleteUploadInput;
  CompleteUploadPayload: Omit<CompleteUploadPayload, 'image' | 'receipt'> & { image?: Maybe<ResolversParentTypes['Image']>, receipt?: Maybe<ResolversParentTypes['Receipt']> };
  CompleteUploadUserError: CompleteUploadUserError;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: CreateUploadPayload;
  CreateUploadUserError: CreateUploadUserError;
  DateTime: Scalars['DateTime']['output'];
  DeleteImageInput: DeleteImageInput;
  DeleteImagePayload: DeleteImagePayload;
  DeleteImageUserError: DeleteImageUserError;
  DetachImageInput: DetachImageInput;
  DetachImagePayload: Omit<DetachImagePayload, 'image'> & { image?: Maybe<ResolversParentTypes['Image']> };
  DetachImageUserError: DetachImageUserError;
  Image: ImageRow;
  JSON: Scalars['JSON']['output'];
  LanguageCode: Scalars['LanguageCode']['output'];
  LoggedChange: LoggedChange;
  MediaEvent: MediaEventRow;
  MoveImageInput: MoveImageInput;
  MoveImagePayload: Omit<MoveImagePayload, 'image' | 'product'> & { image?: Maybe<ResolversParentTypes['Image']>, product?: Maybe<ResolversParentTypes['Product']> };
  MoveImageUserError: MoveImageUserError;
  Mutation: Record<PropertyKey, never>;
  Product: ProductRow;
  Query: Record<PropertyKey, never>;
  Receipt: ReceiptRow;
  RetryImageInput: RetryImageInput;
  RetryImagePayload: Omit<RetryImagePayload, 'image'> & { image?: Maybe<ResolversParentTypes['Image']> };
  RetryImageUserError: RetryImageUserError;
  Subscription: Record<PropertyKey, never>;
  UpdateImageInput: UpdateImageInput;
  UpdateImagePayload: Omit<UpdateImagePayload, 'image'> & { image?: Maybe<ResolversParentTypes['Image']> };
  UpdateImageUserError: UpdateImageUserError;
  Upload: Upload;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControl__Scope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AttachImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachImagePayload'] = ResolversParentTypes['AttachImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AttachImageUserError']>, ParentType, ContextType>;
};

export type AttachImageUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachImageUserError'] = ResolversParentTypes['AttachImageUserError']> = {
  code?: Resolver<ResolversTypes['AttachImageErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeLog'] = ResolversParentTypes['ChangeLog']> = {
  events?: Resolver<Array<ResolversTypes['LoggedChange']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompleteUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteUploadPayload'] = ResolversParentTypes['CompleteUploadPayload']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CompleteUploadUserError']>, ParentType, ContextType>;
};

export type CompleteUploadUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteUploadUserError'] = ResolversParentTypes['CompleteUploadUserError']> = {
  code?: Resolver<ResolversTypes['CompleteUploadErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadPayload'] = ResolversParentTypes['CreateUploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CreateUploadUserError']>, ParentType, ContextType>;
};

export type CreateUploadUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadUserError'] = ResolversParentTypes['CreateUploadUserError']> = {
  code?: Resolver<ResolversTypes['CreateUploadErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteImagePayload'] = ResolversParentTypes['DeleteImagePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DeleteImageUserError']>, ParentType, ContextType>;
};

export type DeleteImageUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteImageUserError'] = ResolversParentTypes['DeleteImageUserError']> = {
  code?: Resolver<ResolversTypes['DeleteImageErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DetachImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachImagePayload'] = ResolversParentTypes['DetachImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['DetachImageUserError']>, ParentType, ContextType>;
};

export type DetachImageUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachImageUserError'] = ResolversParentTypes['DetachImageUserError']> = {
  code?: Resolver<ResolversTypes['DetachImageErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image'], FederationReferenceType extends FederationReferenceTypes['Image'] = FederationReferenceTypes['Image']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Image']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ImageAltArgs>>;
  blurhash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dominantColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ImageFailure']>, ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MediaStatus'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImageUrlArgs, 'format' | 'size'>>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LanguageCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageCode'], any> {
  name: 'LanguageCode';
}

export type LoggedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoggedChange'] = ResolversParentTypes['LoggedChange']> = {
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storeNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MediaEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaEvent'] = ResolversParentTypes['MediaEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  imageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MediaEventType'], ParentType, ContextType>;
};

export type MoveImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveImagePayload'] = ResolversParentTypes['MoveImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['MoveImageUserError']>, ParentType, ContextType>;
};

export type MoveImageUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveImageUserError'] = ResolversParentTypes['MoveImageUserError']> = {
  code?: Resolver<ResolversTypes['MoveImageErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  attachImage?: Resolver<ResolversTypes['AttachImagePayload'], ParentType, ContextType, RequireFields<MutationAttachImageArgs, 'input'>>;
  completeUpload?: Resolver<ResolversTypes['CompleteUploadPayload'], ParentType, ContextType, RequireFields<MutationCompleteUploadArgs, 'input'>>;
  createUpload?: Resolver<ResolversTypes['CreateUploadPayload'], ParentType, ContextType, RequireFields<MutationCreateUploadArgs, 'input'>>;
  deleteImage?: Resolver<ResolversTypes['DeleteImagePayload'], ParentType, ContextType, RequireFields<MutationDeleteImageArgs, 'input'>>;
  detachImage?: Resolver<ResolversTypes['DetachImagePayload'], ParentType, ContextType, RequireFields<MutationDetachImageArgs, 'input'>>;
  moveImage?: Resolver<ResolversTypes['MoveImagePayload'], ParentType, ContextType, RequireFields<MutationMoveImageArgs, 'input'>>;
  retryImage?: Resolver<ResolversTypes['RetryImagePayload'], ParentType, ContextType, RequireFields<MutationRetryImageArgs, 'input'>>;
  updateImage?: Resolver<ResolversTypes['UpdateImagePayload'], ParentType, ContextType, RequireFields<MutationUpdateImageArgs, 'input'>>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<QueryImageArgs, 'id'>>;
  mediaChanges?: Resolver<ResolversTypes['ChangeLog'], ParentType, ContextType, Partial<QueryMediaChangesArgs>>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType, RequireFields<QueryReceiptArgs, 'id'>>;
  receiptsOfOrder?: Resolver<Array<ResolversTypes['Receipt']>, ParentType, ContextType, RequireFields<QueryReceiptsOfOrderArgs, 'orderId'>>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt'], FederationReferenceType extends FederationReferenceTypes['Receipt'] = FederationReferenceTypes['Receipt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Receipt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessProof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetryImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryImagePayload'] = ResolversParentTypes['RetryImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['RetryImageUserError']>, ParentType, ContextType>;
};

export type RetryImageUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryImageUserError'] = ResolversParentTypes['RetryImageUserError']> = {
  code?: Resolver<ResolversTypes['RetryImageErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  mediaEvents?: SubscriptionResolver<ResolversTypes['MediaEvent'], "mediaEvents", ParentType, ContextType, RequireFields<SubscriptionMediaEventsArgs, 'storeId'>>;
};

export type UpdateImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateImagePayload'] = ResolversParentTypes['UpdateImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UpdateImageUserError']>, ParentType, ContextType>;
};

export type UpdateImageUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateImageUserError'] = ResolversParentTypes['UpdateImageUserError']> = {
  code?: Resolver<ResolversTypes['UpdateImageErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AttachImagePayload?: AttachImagePayloadResolvers<ContextType>;
  AttachImageUserError?: AttachImageUserErrorResolvers<ContextType>;
  ChangeLog?: ChangeLogResolvers<ContextType>;
  CompleteUploadPayload?: CompleteUploadPayloadResolvers<ContextType>;
  CompleteUploadUserError?: CompleteUploadUserErrorResolvers<ContextType>;
  CreateUploadPayload?: CreateUploadPayloadResolvers<ContextType>;
  CreateUploadUserError?: CreateUploadUserErrorResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteImagePayload?: DeleteImagePayloadResolvers<ContextType>;
  DeleteImageUserError?: DeleteImageUserErrorResolvers<ContextType>;
  DetachImagePayload?: DetachImagePayloadResolvers<ContextType>;
  DetachImageUserError?: DetachImageUserErrorResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LanguageCode?: GraphQLScalarType;
  LoggedChange?: LoggedChangeResolvers<ContextType>;
  MediaEvent?: MediaEventResolvers<ContextType>;
  MoveImagePayload?: MoveImagePayloadResolvers<ContextType>;
  MoveImageUserError?: MoveImageUserErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  RetryImagePayload?: RetryImagePayloadResolvers<ContextType>;
  RetryImageUserError?: RetryImageUserErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateImagePayload?: UpdateImagePayloadResolvers<ContextType>;
  UpdateImageUserError?: UpdateImageUserErrorResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
