/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What addCartLines refuses. */
export type AddCartLinesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** What is put into a cart. */
export type AddCartLinesInput = {
  /** The cart's id. */
  cartId: string | number;
  /** The cart's token, for a guest's. */
  cartToken?: string | null | undefined;
  /** 1 to 100 lines; a cart has at most 100. */
  lines: Array<OrderLineInput>;
};

/** What addOrderNote refuses. */
export type AddOrderNoteErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A note about an order. */
export type AddOrderNoteInput = {
  /** The order's id. */
  orderId: string | number;
  /** What it says: 1 to 5,000 characters. */
  text: string;
};

/** Where an order goes. Each text has at most 255 characters. */
export type AddressInput = {
  /** Additional number of the Saudi national address: four digits. */
  additionalNumber?: string | null | undefined;
  /** Number of the building: four digits. */
  buildingNumber?: string | null | undefined;
  /** City. */
  city: string;
  /** ISO 3166-1 alpha-2 code such as "SA". */
  country: string;
  /** District. */
  district?: string | null | undefined;
  /** Street and building. */
  line1: string;
  /** Unit or floor. */
  line2?: string | null | undefined;
  /** Who receives it. */
  name: string;
  /** Telephone number of who receives it, as in PlaceOrderInput. */
  phone?: string | null | undefined;
  /** Postal code: five digits in Saudi Arabia, otherwise at most 20 characters. */
  postalCode?: string | null | undefined;
  /** Region or province. */
  region?: string | null | undefined;
  /** Short form of the Saudi national address: four letters and four digits. */
  shortAddress?: string | null | undefined;
  /** Number of the flat or office, at most 10 characters. */
  unitNumber?: string | null | undefined;
};

/** What adjustStock refuses. */
export type AdjustStockErrorCode =
  /** The caller lacks the permission inventory:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** There are fewer units than are to be taken off; the message says how many there are. Nothing was changed. */
  | 'INSUFFICIENT_STOCK'
  /**
   * The value cannot be used: a change of 0 or beyond 1,000,000, more than 1,000,000,000 units on hand, unreadable text, or
   * an idempotency key that is none.
   */
  | 'INVALID'
  /** There is no such variant for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A change of stock. */
export type AdjustStockInput = {
  /** How many units to add, or to take off when negative: not 0, at most 1,000,000. */
  change: number;
  /**
   * Made up by the client, 1 to 200 characters: sending the same key again with the same input changes nothing and
   * answers the same. Unique within the store.
   */
  idempotencyKey: string;
  /** Why, for the ledger: 1 to 1,000 characters. */
  reason: string;
  /** The variant's id. */
  variantId: string | number;
};

/** What an image shows, in one language. */
export type AltTranslationInput = {
  /** The language. */
  language: string;
  /** The text, 1 to 500 characters. */
  text: string;
};

/** What approveReturn refuses. */
export type ApproveReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which return is approved. */
export type ApproveReturnInput = {
  /** What the buyer is told, at most 1,000 characters. */
  answer?: string | null | undefined;
  /** The return's id. */
  returnId: string | number;
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
  alt?: string | null | undefined;
  /** What it shows, in other languages: at most 20, each at most 500 characters. They replace those that there are. */
  altTranslations?: Array<AltTranslationInput> | null | undefined;
  /** The image's id. It may belong to no other product. */
  imageId: string | number;
  /** Its place among the product's images, from 0; those behind make room. Last without it, or when there are fewer. */
  position?: number | null | undefined;
  /** The product's id. */
  productId: string | number;
};

/** What cancelOrder refuses. */
export type CancelOrderErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** The order was shipped, or is cancelled already. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which order is cancelled. */
export type CancelOrderInput = {
  /** 1 to 200 characters of the client's own, new for each cancellation: a repeated request is recognised by it. */
  idempotencyKey: string;
  /** The order's id. */
  orderId: string | number;
  /** Why, at most 1,000 characters. */
  reason?: string | null | undefined;
};

/** What can change of a cart while nobody changes it. */
export type CartNoticeKind =
  /** A discount code takes nothing off; the message says why. */
  | 'CODE_INVALID'
  /** A gift card can no longer pay. */
  | 'GIFT_CARD_INVALID'
  /** The store no longer sells it. */
  | 'NOT_ON_SALE'
  /** A line costs less. */
  | 'PRICE_DOWN'
  /** A line costs more. */
  | 'PRICE_UP'
  /** The chosen way to ship is no longer to be had. */
  | 'SHIPPING_OPTION_GONE'
  /** There are fewer than are wanted; `after` says how many. */
  | 'TOO_FEW';

/** A category's name in one language. */
export type CategoryTranslationInput = {
  /** The language. */
  language: string;
  /** The name, at most 255 characters. */
  name: string;
};

/** What checkout refuses. */
export type CheckoutErrorCode =
  /**
   * A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form;
   * `field` says which.
   */
  | 'ADDRESS_INVALID'
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /**
   * The cart was changed while it was being ordered, or since the buyer last saw it: see its `notices`. Nothing was
   * ordered.
   */
  | 'CART_CHANGED'
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** The gateway does not take the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** There is no such discount, or it is not for this cart; the message says why. */
  | 'DISCOUNT_CODE_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines in the cart. */
  | 'EMPTY_ORDER'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** There is no such gift card. */
  | 'GIFT_CARD_INVALID'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** There are too few of a variant; the message says how many there are. Nothing was ordered. */
  | 'OUT_OF_STOCK'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** It costs something else than was expected; the message says how much. Nothing was ordered. */
  | 'PRICE_CHANGED'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** This is no http or https address, or the gateway needs one. */
  | 'RETURN_URL_INVALID'
  /** The store does not let buyers come back to this origin: see `return_origins` in the settings of `checkout`. */
  | 'RETURN_URL_NOT_ALLOWED'
  /** There is no such shipping option for this cart, or none at all where it goes. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The gateway needs a token. */
  | 'TOKEN_REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many wrong codes of gift cards from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** The cart comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** What is ordered. */
export type CheckoutInput = {
  /**
   * True to order at today's prices although they are not those that the buyer last saw. Otherwise, and without `expectedTotal`,
   * a cart whose prices changed is refused with CART_CHANGED.
   */
  acceptChanges?: boolean | null | undefined;
  /** The cart's id. */
  cartId: string | number;
  /** The cart's token, for a guest's. */
  cartToken?: string | null | undefined;
  /** Discount codes, at most 5, in place of the cart's. */
  discountCodes?: Array<string> | null | undefined;
  /** The buyer's e-mail address, in place of the cart's. */
  email?: string | null | undefined;
  /**
   * What the buyer was told that the order costs, with the fee of the way of paying, before gift cards: when it costs something
   * else, it is refused with PRICE_CHANGED.
   */
  expectedTotal?: string | null | undefined;
  /** Codes of gift cards, at most 5, in place of the cart's. */
  giftCards?: Array<string> | null | undefined;
  /**
   * 1 to 200 characters of the client's own, new for each order, and none that placeOrder had: a repeated request is recognised
   * by it.
   */
  idempotencyKey: string;
  /** A note for the merchant, at most 1,000 characters. */
  note?: string | null | undefined;
  /** How it is paid; unpaid for now unless given. What gift cards leave to be paid is charged when the order is there. */
  payment?: PaymentInput | null | undefined;
  /** The buyer's telephone number, in place of the cart's. */
  phone?: string | null | undefined;
  /** Where it goes, in place of the cart's address. */
  shippingAddress?: AddressInput | null | undefined;
  /** The id of one of the `shippingOptions`, in place of the cart's. */
  shippingOption?: string | number | null | undefined;
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
  accessToken?: string | null | undefined;
  /** The upload's id. */
  uploadId: string | number;
};

/** What connectGateway refuses. */
export type ConnectGatewayErrorCode =
  /** The credentials lack something, or have what the gateway does not know. */
  | 'CREDENTIALS_INVALID'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** A value is not valid. */
  | 'INVALID'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A store's account at a gateway. */
export type ConnectGatewayInput = {
  /**
   * Its credentials. STRIPE: { secretKey, webhookSecret }. PAYPAL: { clientId, clientSecret, webhookId, live }.
   * MADA and STC_PAY: { secretKey, webhookSecret } of Moyasar.
   */
  credentials: unknown;
  /** Which one: STRIPE, PAYPAL, MADA or STC_PAY. */
  gateway: PaymentGateway;
  /** The store's id. */
  storeId: string | number;
};

/** What createCart refuses. */
export type CreateCartErrorCode =
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that the cart names does not exist. */
  | 'NOT_FOUND'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many new carts from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** A new cart. */
export type CreateCartInput = {
  /** What is put in, at most 100 lines. Equal ones are added together. */
  lines?: Array<OrderLineInput> | null | undefined;
  /** The store's id. */
  storeId: string | number;
};

/** What createCategory refuses. */
export type CreateCategoryErrorCode =
  /** The store has no such category to put it in. */
  | 'CATEGORY_NOT_FOUND'
  /** It would lie deeper than 10 levels. */
  | 'CATEGORY_TOO_DEEP'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another category of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** The store has 1,000 categories, or there are too many translations. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A new category. */
export type CreateCategoryInput = {
  /** The category's part of its web address; made from the name when left out. */
  handle?: string | null | undefined;
  /** The name in the store's language, at most 255 characters. */
  name: string;
  /** The category to put it in, of the same store; the top when left out. At most 10 levels. */
  parentId?: string | number | null | undefined;
  /** The store's id. */
  storeId: string | number;
  /** The name in other languages, one entry for each, at most 20. */
  translations?: Array<CategoryTranslationInput> | null | undefined;
};

/** What createDiscount refuses. */
export type CreateDiscountErrorCode =
  /** Another discount of the store has this code. */
  | 'CODE_TAKEN'
  /** The caller lacks the permission discounts:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A new discount. */
export type CreateDiscountInput = {
  /** In the store's currency, above 0: needed for FIXED only. */
  amount?: string | null | undefined;
  /** 1 to 9,999: needed for BUY_X_GET_Y only. */
  buyQuantity?: number | null | undefined;
  /** Categories of the store, at most 100. */
  categoryIds?: Array<string | number> | null | undefined;
  /** 1 to 64 letters, digits, - and _; upper and lower case are the same. Without one, the discount is automatic. */
  code?: string | null | undefined;
  /** Until when it counts, after `startsAt`. */
  endsAt?: string | null | undefined;
  /** 1 to 9,999: needed for BUY_X_GET_Y only. */
  getQuantity?: number | null | undefined;
  /** What it takes off. */
  kind: DiscountKind;
  /** What the lines that it is for must cost at least, in the store's currency. */
  minimumSubtotal?: string | null | undefined;
  /** In percent, above 0 to 100, with at most two digits after the point: needed for PERCENTAGE and BUY_X_GET_Y only. */
  percentage?: string | null | undefined;
  /** Products of the store, at most 100. */
  productIds?: Array<string | number> | null | undefined;
  /** From when it counts; from now on when it is left out. */
  startsAt?: string | null | undefined;
  /** The store's id. */
  storeId: string | number;
  /** Its title, at most 255 characters: buyers read it. */
  title: string;
  /** How many orders may have it: 1 to 1,000,000,000. */
  usageLimit?: number | null | undefined;
  /** How many orders of one buyer may have it: 1 to 1,000,000. */
  usageLimitPerCustomer?: number | null | undefined;
};

/** What createProduct refuses. */
export type CreateProductErrorCode =
  /** The store has no such category. */
  | 'CATEGORY_NOT_FOUND'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another product of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** The option values do not fit the product's options, or another variant has the same. */
  | 'OPTION_VALUES_INVALID'
  /** The price is no plain amount in the store's currency, such as "149.50". */
  | 'PRICE_INVALID'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** Another variant of the store, or of this input, has this SKU. */
  | 'SKU_TAKEN'
  /** The stock or threshold is negative or too large. */
  | 'STOCK_INVALID'
  /** The text is too long. */
  | 'TOO_LONG'
  /** There are too many of them. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The weight is negative or too large. */
  | 'WEIGHT_INVALID';

/** A new product. */
export type CreateProductInput = {
  /** The categories to put it in, of the same store, at most 50. */
  categoryIds?: Array<string | number> | null | undefined;
  /** The description in the store's language, at most 50,000 characters. Kept as it is, HTML too. */
  description?: string | null | undefined;
  /**
   * The product's part of its web address, at most 255 characters: letters and digits of any script, and hyphens; kept in
   * lower case. Made from the title when left out.
   */
  handle?: string | null | undefined;
  /** What buyers choose between: at most 3. */
  options?: Array<ProductOptionInput> | null | undefined;
  /** Whether shoppers see it at once. */
  status?: ProductStatus | null | undefined;
  /** The store's id. */
  storeId: string | number;
  /** Words to find it by: at most 50 of at most 64 characters. */
  tags?: Array<string> | null | undefined;
  /** How it is taxed. */
  taxClass?: TaxClass | null | undefined;
  /** The title in the store's language, at most 255 characters. */
  title: string;
  /** Its texts in other languages, one entry for each, at most 20. */
  translations?: Array<ProductTranslationInput> | null | undefined;
  /** The forms it is sold in: 1 to 100. Without options there is exactly one. */
  variants: Array<CreateVariantInput>;
  /** The maker or brand, at most 255 characters. */
  vendor?: string | null | undefined;
};

/** Reasons to refuse `createStore`. */
export type CreateStoreErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** The handle has a wrong form or is a reserved word. */
  | 'HANDLE_INVALID'
  /** Another store has this handle. */
  | 'HANDLE_TAKEN'
  /** A value is not valid, such as an unknown time zone or country. */
  | 'INVALID'
  /** Something that is named does not exist. */
  | 'NOT_FOUND'
  /** A value is empty. */
  | 'REQUIRED'
  /** A text is longer than it may be. */
  | 'TOO_LONG'
  /** The caller owns as many stores as one may. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** A new store. */
export type CreateStoreInput = {
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined;
  /** The currency of all its prices. It never changes. */
  currency?: string | null | undefined;
  /** Its part of the web address: 3 to 40 of a–z, 0–9 and single hyphens between them, no reserved word. It never changes. */
  handle: string;
  /** The language its texts are written in. */
  language?: string | null | undefined;
  /** The name that buyers see: 1 to 255 characters in any script. */
  name: string;
  /** An IANA time zone. */
  timezone?: string | null | undefined;
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
  accessToken?: string | null | undefined;
  /** Its media type: "image/jpeg", "image/png", "image/webp", "image/gif", and "application/pdf" for a receipt. */
  contentType: string;
  /** The file's name on the sender's device, 1 to 255 characters. Its extension must fit its type. */
  filename: string;
  /** The order that a receipt is of. */
  orderId?: string | number | null | undefined;
  /** What it is for. */
  purpose?: UploadPurpose;
  /** Its size in bytes: 1 to 20,000,000. No more and no fewer are taken. */
  size: number;
  /** The store's id. */
  storeId: string | number;
};

/** A new variant. */
export type CreateVariantInput = {
  /** Whether it may be ordered when there is none left. False when left out. */
  allowBackorder?: boolean | null | undefined;
  /** The barcode, at most 100 characters. */
  barcode?: string | null | undefined;
  /** The price before a reduction. */
  compareAtPrice?: string | null | undefined;
  /** At how many pieces left the merchant is told. 0 to 1,000,000; the inventory's usual one when left out. */
  lowStockThreshold?: number | null | undefined;
  /** One value for each of the product's options. Each combination may be used once. */
  optionValues?: Array<OptionValueInput> | null | undefined;
  /** The price in the store's currency: with VAT where the store's setting `tax.prices_include_tax` says so, else without. */
  price: string;
  /** False for what is not sent anywhere, such as a download. True when left out. */
  requiresShipping?: boolean | null | undefined;
  /** The merchant's own code, at most 100 characters. Unique within the store. */
  sku: string;
  /** The opening stock, 0 to 1,000,000; 0 when left out. */
  stock?: number | null | undefined;
  /** What one weighs, in grams: 0 to 10,000,000; 0 when left out. */
  weightGrams?: number | null | undefined;
};

/** What a discount takes off. */
export type DiscountKind =
  /**
   * Of every `buyQuantity` + `getQuantity` units of the lines that it is for, the cheapest `getQuantity` are reduced by a
   * percentage: by 100 they are free.
   */
  | 'BUY_X_GET_Y'
  /** An amount, at most what is left of the lines that it is for. */
  | 'FIXED'
  /** The price of shipping. */
  | 'FREE_SHIPPING'
  /** A percentage of what is left of the lines that it is for, rounded half up once. */
  | 'PERCENTAGE';

/** Whether a domain leads to its store. */
export type DomainStatus =
  /** It leads to the store. */
  | 'ACTIVE'
  /** It was added, and nobody has shown yet that it belongs to the merchant: it leads nowhere. */
  | 'PENDING';

/** What fulfillOrder refuses. */
export type FulfillOrderErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** Fewer units of a line are left; the message says how many. Nothing was shipped. */
  | 'NOT_ENOUGH_LEFT'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** The order was not confirmed yet, is shipped already, or was cancelled. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A parcel to be shipped. */
export type FulfillOrderInput = {
  /** Who carries it, at most 255 characters. */
  carrier?: string | null | undefined;
  /** 1 to 200 characters of the client's own, new for each parcel: a repeated request is recognised by it. */
  idempotencyKey: string;
  /** What is in it, each line once, at most 100; all that is left when it is left out. */
  lines?: Array<FulfillmentLineInput> | null | undefined;
  /** Whether the buyer is to be told. */
  notify?: boolean | null | undefined;
  /** The order's id. */
  orderId: string | number;
  /** The carrier's number, at most 255 characters. */
  trackingNumber?: string | null | undefined;
  /** The web page that tells where it is: http or https, at most 2,048 characters. */
  trackingUrl?: string | null | undefined;
};

/** So many units of an order's line. */
export type FulfillmentLineInput = {
  /** The id of the order's line. */
  lineId: string | number;
  /** How many: 1 to what is left of it. */
  quantity: number;
};

/** What was shipped of an order. */
export type FulfillmentStatus =
  /** All. */
  | 'FULFILLED'
  /** A part. */
  | 'PARTIALLY_FULFILLED'
  /** It came back. */
  | 'RETURNED'
  /** Nothing. */
  | 'UNFULFILLED';

/** The format of a file of products. */
export type ImportFormat =
  /** Comma-separated values in UTF-8 with the columns of Shopify's product export. */
  | 'SHOPIFY_CSV';

/** What importProducts refuses. */
export type ImportProductsErrorCode =
  /** The file lacks a column that is needed (Handle, Title or Variant Price); the message names it. */
  | 'COLUMN_MISSING'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The file is no text, or it has a column twice. */
  | 'INVALID'
  /** There is no such store for the caller. */
  | 'NOT_FOUND'
  /** A quotation mark is opened and never closed; the message names the line. */
  | 'QUOTE_NOT_CLOSED'
  /** The file is empty. */
  | 'REQUIRED'
  /** The file is longer than 3,000,000 characters. */
  | 'TOO_LONG'
  /** The file has more than 5,000 rows. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A file of products. */
export type ImportProductsInput = {
  /** The file's text, at most 3 MB (3,000,000 characters). */
  content: string;
  /** The file's format. */
  format?: ImportFormat | null | undefined;
  /** The store's id. */
  storeId: string | number;
};

/** Why a row of a file was not taken in. */
export type ImportRowErrorCode =
  /** The row has more or fewer values than the file has columns. */
  | 'COLUMN_COUNT_WRONG'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** A value that cannot be used, such as text with NUL or an unknown inventory policy. */
  | 'INVALID'
  /** The option values do not fit the product's options, or another variant has the same. */
  | 'OPTION_VALUES_INVALID'
  /** The price is no plain amount in the store's currency. */
  | 'PRICE_INVALID'
  /** A value is missing that every product needs. */
  | 'REQUIRED'
  /** Another product of the file or the store has this SKU. */
  | 'SKU_TAKEN'
  /** The quantity is no whole number, or negative. */
  | 'STOCK_INVALID'
  /** A text is too long. */
  | 'TOO_LONG'
  /** The product has more variants, options, values or tags than it may have, or the store more categories. */
  | 'TOO_MANY';

/** How far an import is. */
export type ImportStatus =
  /** Done: what could be taken in is in, and what could not is in `rows`. */
  | 'COMPLETED'
  /** Broken off by a fault; what was taken in stays. Importing the same file again carries on. */
  | 'FAILED'
  /** Under way. */
  | 'RUNNING';

/** What a change of stock means. */
export type InventoryEventType =
  /** It can be ordered again, or for the first time. */
  | 'BACK_IN_STOCK'
  /** `available` fell to the low-stock threshold or below it. */
  | 'LOW_STOCK'
  /** It can no longer be ordered: nothing is available, and no further backorder is taken. */
  | 'OUT_OF_STOCK'
  /** None of the others: the numbers changed, or the settings. */
  | 'STOCK_CHANGED';

/** Reasons to refuse `inviteStaff`. */
export type InviteStaffErrorCode =
  /** Whoever has the address works for the store already. */
  | 'ALREADY_STAFF'
  /** The caller lacks `staff:write`, is no owner as the role needs, or lacks a permission that is to be given. */
  | 'FORBIDDEN'
  /** It is no e-mail address or no permission. */
  | 'INVALID'
  /** The caller works for no such store. */
  | 'NOT_FOUND'
  /** The e-mail address is longer than it may be. */
  | 'TOO_LONG'
  /** The store has as many members of staff and invitations as one may: 500. */
  | 'TOO_MANY'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED';

/** Somebody to work for a store. */
export type InviteStaffInput = {
  /** Their e-mail address, at most 254 characters. */
  email: string;
  /** What they may do, for STAFF; none without it. Owners and admins have all permissions, whatever is listed here. */
  permissions?: Array<string> | null | undefined;
  /** What they will be. */
  role: StaffRole;
  /** The store's id. */
  storeId: string | number;
};

/** Why `login` can be refused. */
export type LoginErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** The e-mail address or the password is wrong. Which of them is never said. */
  | 'INVALID_CREDENTIALS'
  /** There were so many failed attempts that signing in is locked; the message says for how many seconds. */
  | 'LOCKED'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The account is suspended. */
  | 'SUSPENDED'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong, has expired or was used already. */
  | 'TWO_FACTOR_INVALID'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `login`. */
export type LoginInput = {
  /** The e-mail address of the account. */
  email: string;
  /** The password. */
  password: string;
  /** Where two-factor sign-in is on: the six digits of the authenticator, or one of the recovery codes, each of which works once. */
  totpCode?: string | null | undefined;
};

/** Why `logout` can be refused. */
export type LogoutErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** How far the renditions of an image are. */
export type MediaStatus =
  /** They could not be made; `retryImage` tries again. */
  | 'FAILED'
  /** The worker has yet to make them, or is at it. */
  | 'PROCESSING'
  /** All of them are made. */
  | 'READY';

/** The value of an option. */
export type OptionValueInput = {
  /** The option's name. */
  name: string;
  /** One of its values. */
  value: string;
};

/** What happened to an order. */
export type OrderEventType =
  /** It was cancelled. */
  | 'ORDER_CANCELLED'
  /** Its lines were changed. */
  | 'ORDER_EDITED'
  /** A part of it was shipped, or all of it. */
  | 'ORDER_FULFILLED'
  /** A parcel of it was changed, arrived or was called off. */
  | 'ORDER_FULFILLMENT_CHANGED'
  /** Something was paid, or a payment failed. */
  | 'ORDER_PAYMENT_CHANGED'
  /** It was placed. */
  | 'ORDER_PLACED'
  /** A gateway refused to give money of it back, at once or after it had taken the refund: `payments` show where the money is. */
  | 'ORDER_REFUND_FAILED'
  /** A return of it was asked for, decided, received or refunded. */
  | 'ORDER_RETURN_CHANGED'
  /** It moved along. */
  | 'ORDER_STATUS_CHANGED';

/** Which orders. All conditions must hold. */
export type OrderFilter = {
  /** Placed by this customer. */
  customerId?: string | number | null | undefined;
  /** With this e-mail address; upper and lower case are the same. */
  email?: string | null | undefined;
  /** In any of these. */
  fulfillmentStatus?: Array<FulfillmentStatus> | null | undefined;
  /** With this number. */
  number?: string | null | undefined;
  /** In any of these. */
  paymentStatus?: Array<OrderPaymentStatus> | null | undefined;
  /** With this telephone number, as in PlaceOrderInput. */
  phone?: string | null | undefined;
  /** Placed at this moment or later. */
  placedFrom?: string | null | undefined;
  /** Placed before this moment. */
  placedTo?: string | null | undefined;
  /** In any of these. */
  status?: Array<OrderStatus> | null | undefined;
  /** With each of these tags, at most 50. */
  tags?: Array<string> | null | undefined;
};

/** One variant to be bought. */
export type OrderLineInput = {
  /** Anything to be kept with the line, at most 4 KB of JSON. */
  properties?: unknown;
  /** How many, 1 to 9,999. */
  quantity: number;
  /** The variant's id. */
  variantId: string | number;
};

/** What was paid of an order. */
export type OrderPaymentStatus =
  /** Promised by the gateway, not yet taken. */
  | 'AUTHORIZED'
  /** The payment failed. */
  | 'FAILED'
  /** All of it. Of an order of which nothing is due, as when gift cards pay it, as soon as it is placed. */
  | 'PAID'
  /** A part of it. */
  | 'PARTIALLY_PAID'
  /** All of it, and a part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Nothing yet. */
  | 'PENDING'
  /** All of it was given back. */
  | 'REFUNDED';

/** How far an order is. PENDING, CONFIRMED, PROCESSING, SHIPPED, DELIVERED, COMPLETED follow each other. */
export type OrderStatus =
  /** It was called off before it was shipped, and its stock is back. */
  | 'CANCELLED'
  /** It is closed. */
  | 'COMPLETED'
  /** The merchant takes it. */
  | 'CONFIRMED'
  /** It has arrived. */
  | 'DELIVERED'
  /** Placed; the merchant has not looked at it yet. */
  | 'PENDING'
  /** It is being packed. */
  | 'PROCESSING'
  /** It is on its way, and its stock has left. */
  | 'SHIPPED';

/** What payOrder refuses. */
export type PayOrderErrorCode =
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /** The gateway does not take the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The caller lacks the permission. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** The order is paid, or cancelled. */
  | 'NOTHING_DUE'
  /** It does not exist for the caller. */
  | 'NOT_FOUND'
  /** This is no http or https address, or the gateway needs one. */
  | 'RETURN_URL_INVALID'
  /** The store does not let buyers come back to this origin: see `return_origins` in the settings of `checkout`. */
  | 'RETURN_URL_NOT_ALLOWED'
  /** The gateway needs a token. */
  | 'TOKEN_REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** How an order is paid. */
export type PayOrderInput = {
  /** The order's access token, for a guest. */
  accessToken?: string | null | undefined;
  /** Through whom. */
  gateway: PaymentGateway;
  /** 1 to 200 characters of the client's own, new for each payment: a repeated request is recognised by it. */
  idempotencyKey: string;
  /** How, in the gateway's words, such as "applepay"; the gateway's usual way unless given. */
  method?: string | null | undefined;
  /** The order's id. */
  orderId: string | number;
  /**
   * Where the buyer comes back to from a page of the gateway's, at most 2,000 characters: an address of an origin that the store has
   * named (`return_origins` in its settings of `checkout`) or of its own domains; when it has none of either, any https address, and
   * in development those on localhost.
   */
  returnUrl?: string | null | undefined;
  /** What stands for the card or wallet at the gateway. Never a card number: those are refused. For STC_PAY the mobile number. */
  token?: string | null | undefined;
};

/** What a buyer can be asked to do. */
export type PaymentActionKind =
  /** Transfer the amount, and attach the receipt: `attachPaymentReceipt`. */
  | 'BANK_TRANSFER'
  /** Enter a one-time password: `confirmPayment`. */
  | 'ONE_TIME_PASSWORD'
  /** Visit a page, which leads back to the return address. */
  | 'REDIRECT';

/** What happened to a payment. */
export type PaymentEventType =
  /** The buyer has something to do. */
  | 'PAYMENT_ACTION_REQUIRED'
  /** The amount is promised. */
  | 'PAYMENT_AUTHORIZED'
  /** An amount was taken. */
  | 'PAYMENT_CAPTURED'
  /** It came to nothing. */
  | 'PAYMENT_FAILED'
  /** An amount was given back. */
  | 'PAYMENT_REFUNDED'
  /** The gateway refused a refund, at once or after it had taken it. */
  | 'PAYMENT_REFUND_FAILED'
  /** It was begun. */
  | 'PAYMENT_REQUESTED'
  /** The promise was let go. */
  | 'PAYMENT_VOIDED';

/** Who takes the money. */
export type PaymentGateway =
  /** A bank transfer: staff say when it has arrived. */
  | 'BANK_TRANSFER'
  /** Cash to the courier: staff say when it was received. */
  | 'CASH_ON_DELIVERY'
  /** mada and other cards, and Apple Pay, through Moyasar. */
  | 'MADA'
  /** PayPal. It does not take SAR. */
  | 'PAYPAL'
  /** Built in, for trying out: takes the tokens tok_success, tok_declined, tok_insufficient_funds, tok_3ds, tok_slow, tok_timeout_after_charge, tok_duplicate_webhook, tok_late_webhook, tok_refund_refused and tok_refund_lost. Not in production. */
  | 'SANDBOX'
  /** STC Pay, through Moyasar. */
  | 'STC_PAY'
  /** Stripe. */
  | 'STRIPE';

/** How an order is paid. */
export type PaymentInput = {
  /** Through whom. */
  gateway: PaymentGateway;
  /** How, in the gateway's words, such as "applepay"; the gateway's usual way unless given. */
  method?: string | null | undefined;
  /**
   * Where the buyer comes back to from a page of the gateway's, at most 2,000 characters: an address of an origin that the store has
   * named (`return_origins` in its settings of `checkout`) or of its own domains; when it has none of either, any https address, and
   * in development those on localhost.
   */
  returnUrl?: string | null | undefined;
  /** What stands for the card or wallet at the gateway. Never a card number: those are refused. For STC_PAY the mobile number. */
  token?: string | null | undefined;
};

/** How far a payment is. */
export type PaymentStatus =
  /** Promised by the gateway, not yet taken. */
  | 'AUTHORIZED'
  /** Taken. */
  | 'CAPTURED'
  /** It came to nothing. */
  | 'FAILED'
  /** Taken, and a part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** The outcome is not known yet. */
  | 'PENDING'
  /** All that was taken was given back. */
  | 'REFUNDED'
  /** The buyer has something to do: see `nextAction`. */
  | 'REQUIRES_ACTION'
  /** The promise was let go; nothing was taken. */
  | 'VOIDED';

/** What can happen to money. */
export type PaymentTransactionKind =
  /** It was promised. */
  | 'AUTHORIZATION'
  /** It was taken. */
  | 'CAPTURE'
  /** Nothing: the gateway said no. */
  | 'FAILURE'
  /** It was given back. */
  | 'REFUND'
  /** A refund came back: the gateway took it and could not make it. */
  | 'REFUND_FAILED'
  /** The promise was let go. */
  | 'VOID';

/** What placeOrder refuses. */
export type PlaceOrderErrorCode =
  /** A part of the address is empty, its country is no ISO 3166-1 alpha-2 code, or a number of it has not the right form; `field` says which. */
  | 'ADDRESS_INVALID'
  /** This looks like a card number, which must never be sent here. It was not kept. */
  | 'CARD_NUMBER_REFUSED'
  /** The gateway does not take the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** There is no such discount, or it is not for this order; the message says why. */
  | 'DISCOUNT_CODE_INVALID'
  /** This is no e-mail address. */
  | 'EMAIL_INVALID'
  /** There are no lines. */
  | 'EMPTY_ORDER'
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The store does not take payments through this gateway. */
  | 'GATEWAY_NOT_AVAILABLE'
  /** There is no such gift card, or too little is left on it. */
  | 'GIFT_CARD_INVALID'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** Something that the order names does not exist. */
  | 'NOT_FOUND'
  /** There are too few of a variant; the message says how many there are. Nothing was ordered. */
  | 'OUT_OF_STOCK'
  /** This is no telephone number. */
  | 'PHONE_INVALID'
  /** A quantity is not from 1 to 9,999, or that of equal lines together is not. */
  | 'QUANTITY_INVALID'
  /** This is no http or https address, or the gateway needs one. */
  | 'RETURN_URL_INVALID'
  /** The store does not let buyers come back to this origin: see `return_origins` in the settings of `checkout`. */
  | 'RETURN_URL_NOT_ALLOWED'
  /** There is no such shipping option for this order, or none at all where it goes. */
  | 'SHIPPING_METHOD_NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** The gateway needs a token. */
  | 'TOKEN_REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** There were too many wrong codes of gift cards from this address. Try again in an hour. */
  | 'TOO_MANY_ATTEMPTS'
  /** The order comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** The store sells no such variant. */
  | 'VARIANT_NOT_FOUND';

/** An order to be placed. */
export type PlaceOrderInput = {
  /** A discount code. */
  discountCode?: string | null | undefined;
  /** The buyer's e-mail address. */
  email?: string | null | undefined;
  /** Codes of gift cards, at most 5: they pay in this order, each what it can. */
  giftCards?: Array<string> | null | undefined;
  /** 1 to 200 characters of the client's own, new for each order: a repeated request is recognised by it. */
  idempotencyKey: string;
  /** What is bought: 1 to 100 lines. Equal ones are added together. */
  lines: Array<OrderLineInput>;
  /** A note for the merchant, at most 1,000 characters. */
  note?: string | null | undefined;
  /** How it is paid; unpaid for now unless given. What gift cards leave to be paid is charged when the order is there. */
  payment?: PaymentInput | null | undefined;
  /** The buyer's telephone number: international (+966…), or Saudi (05…). */
  phone?: string | null | undefined;
  /** Where it goes. It may be left out, as for what is picked up: tax and shipping are those of the store's country then. */
  shippingAddress?: AddressInput | null | undefined;
  /** The id of one of `shippingOptions`: the name of a shipping method or the id of a zone's rate; the first one unless given. */
  shippingMethod?: string | null | undefined;
  /** The store's id. */
  storeId: string | number;
};

/** Which products of a store: all conditions that are given must hold. */
export type ProductFilter = {
  /** In this category or one that lies in it, at any depth. */
  categoryId?: string | number | null | undefined;
  /** Among these products, at most 100. */
  ids?: Array<string | number> | null | undefined;
  /** True: with a variant that can be ordered now. False: with none. Follows the stock within moments. */
  inStock?: boolean | null | undefined;
  /** With a variant that costs at most this, in the store's currency. */
  priceMax?: string | null | undefined;
  /** With a variant that costs at least this, in the store's currency. */
  priceMin?: string | null | undefined;
  /** In one of these states. For shoppers it is ACTIVE whatever they ask for. */
  status?: Array<ProductStatus> | null | undefined;
  /** Having all of these tags (at most 50), upper and lower case told apart. */
  tags?: Array<string> | null | undefined;
};

/** What buyers choose between. */
export type ProductOptionInput = {
  /** What is chosen, such as "Size", at most 255 characters. */
  name: string;
  /** What there is to choose from: 1 to 100 values of at most 255 characters. */
  values: Array<string>;
};

/** The order of a list of products. */
export type ProductSort =
  /** The last made first. */
  | 'NEWEST'
  /** The first made first. */
  | 'OLDEST'
  /** By the lowest price of their variants, cheapest first. */
  | 'PRICE_ASC'
  /** By the highest price of their variants, dearest first. */
  | 'PRICE_DESC'
  /** By their title in the store's language, Arabic letters first, then others, as dictionaries do. */
  | 'TITLE';

/** Whether shoppers see a product. */
export type ProductStatus =
  /** On sale. */
  | 'ACTIVE'
  /** Taken off sale: only staff see it, and it cannot be ordered. */
  | 'ARCHIVED'
  /** Being prepared: only staff see it, and it cannot be ordered. */
  | 'DRAFT';

/** A product's texts in one language. */
export type ProductTranslationInput = {
  /** The description, at most 50,000 characters. */
  description?: string | null | undefined;
  /** The language. */
  language: string;
  /** The title, at most 255 characters. */
  title: string;
};

/** What publishProduct refuses. */
export type PublishProductErrorCode =
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such product for the caller. */
  | 'NOT_FOUND'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Which product to put on sale. */
export type PublishProductInput = {
  /** The product's id. */
  productId: string | number;
};

/** What receiveReturn refuses. */
export type ReceiveReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** Fewer units of a line were to come back; the message says how many. */
  | 'NOT_ENOUGH_LEFT'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What came back of a return. */
export type ReceiveReturnInput = {
  /** What came back, each line once; all that was to when it is left out. */
  lines?: Array<ReceivedLineInput> | null | undefined;
  /** Whether what came back goes into the stock again, where its line does not say. */
  restock?: boolean | null | undefined;
  /** The return's id. */
  returnId: string | number;
};

/** What came back of a line. */
export type ReceivedLineInput = {
  /** The id of the order's line. */
  lineId: string | number;
  /** How many: 1 to what was to come back. */
  quantity: number;
  /** Whether they go into the stock again; as the whole return unless given. */
  restock?: boolean | null | undefined;
};

/** Why `refreshSession` can be refused. */
export type RefreshSessionErrorCode =
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The refresh token is unknown, has expired, or its session has ended: sign in again. */
  | 'REFRESH_TOKEN_INVALID'
  /** The refresh token was used before. Its session has been ended for safety: sign in again. */
  | 'REFRESH_TOKEN_REUSED'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `refreshSession`. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  refreshToken: string;
};

/** What refundReturn refuses. */
export type RefundReturnErrorCode =
  /** The caller lacks the permission orders:write or payments:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such return for the caller. */
  | 'NOT_FOUND'
  /** The payments have not so much to give back. */
  | 'REFUND_REFUSED'
  /** It is more than can be given back: the message says how much can. */
  | 'REFUND_TOO_LARGE'
  /** The gateway refused to give it back, all or a part of it; the message says why. The return is REFUND_FAILED. */
  | 'REFUSED_BY_GATEWAY'
  /** A return does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is given back for a return. */
export type RefundReturnInput = {
  /** What the store keeps: at most the rest. Nothing unless given. */
  fee?: string | null | undefined;
  /** The return's id. */
  returnId: string | number;
  /** How much for the shipping: at most what it cost with its tax, less what was given back of it before. Nothing unless given. */
  shipping?: string | null | undefined;
};

/** Why `register` can be refused. */
export type RegisterErrorCode =
  /** An account with this e-mail address exists already. */
  | 'EMAIL_TAKEN'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value does not have the form it needs. */
  | 'INVALID'
  /** What the input names does not exist for the caller. */
  | 'NOT_FOUND'
  /** The password is the e-mail address. */
  | 'PASSWORD_IS_EMAIL'
  /** The password has fewer than 10 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** A value that is needed is empty. */
  | 'REQUIRED'
  /** A text has more characters than it may have; the message says how many. */
  | 'TOO_LONG'
  /** There were too many attempts; the message says how many seconds to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** The caller has not signed in, or the session has ended. */
  | 'UNAUTHENTICATED';

/** Input of `register`. */
export type RegisterInput = {
  /** The e-mail address, at most 254 characters. Upper and lower case are the same. */
  email: string;
  /** At most 255 characters. */
  firstName: string;
  /** At most 255 characters. */
  lastName: string;
  /** The language of mails and messages. By default the language of the request. */
  locale?: string | null | undefined;
  /** 10 to 200 characters; not the e-mail address. */
  password: string;
  /** A telephone number of 7 to 15 digits, with + and the country code when known. Spaces and hyphens are dropped. */
  phone?: string | null | undefined;
};

/** What requestReturn refuses. */
export type RequestReturnErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** The key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is not valid. */
  | 'INVALID'
  /** Fewer units of a line were shipped and do not come back yet; the message says how many. */
  | 'NOT_ENOUGH_LEFT'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What is to come back. */
export type RequestReturnInput = {
  /** The order's token, for a guest. */
  accessToken?: string | null | undefined;
  /** 1 to 200 characters of the client's own, new for each return: a repeated request is recognised by it. */
  idempotencyKey: string;
  /** What is to come back, each line once: 1 to 100 lines. */
  lines: Array<ReturnLineInput>;
  /** The order's id. */
  orderId: string | number;
  /** Why, at most 1,000 characters. */
  reason?: string | null | undefined;
};

/** So many units of an order's line that are to come back. */
export type ReturnLineInput = {
  /** The id of the order's line. */
  lineId: string | number;
  /** How many: 1 to what was shipped of it and does not come back yet. */
  quantity: number;
};

/** How far a return is. */
export type ReturnStatus =
  /** The goods may come back. */
  | 'APPROVED'
  /** The goods came back. */
  | 'RECEIVED'
  /** The money was given back. */
  | 'REFUNDED'
  /** A gateway refused to give the money back, all or a part of it: `refundReturn` asks again for what it refused. */
  | 'REFUND_FAILED'
  /** The money is on its way back. */
  | 'REFUND_PENDING'
  /** The goods may not come back, or never did. */
  | 'REJECTED'
  /** The buyer asked for it; the store has not answered. */
  | 'REQUESTED';

/** What setCartDiscountCodes refuses. */
export type SetCartDiscountCodesErrorCode =
  /** The cart has become an order. */
  | 'CART_CLOSED'
  /** There is no such discount, or it is not for this cart; the message says why. */
  | 'DISCOUNT_CODE_INVALID'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /**
   * There is no such cart for the caller: it does not exist, has expired, belongs to somebody else, or the token is
   * wrong.
   */
  | 'NOT_FOUND'
  /** The store takes no orders now. */
  | 'STORE_CLOSED'
  /** There is no such store. */
  | 'STORE_NOT_FOUND'
  /** There are too many of something. */
  | 'TOO_MANY'
  /** The cart comes to a trillion or more. */
  | 'TOTAL_TOO_LARGE'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** A cart's discount codes. */
export type SetCartDiscountCodesInput = {
  /** The cart's id. */
  cartId: string | number;
  /** The cart's token, for a guest's. */
  cartToken?: string | null | undefined;
  /** All codes, at most 5; none removes those before. */
  codes: Array<string>;
};

/** What setOrderStatus refuses. */
export type SetOrderStatusErrorCode =
  /** The caller lacks the permission orders:write. */
  | 'FORBIDDEN'
  /** A value is not valid. */
  | 'INVALID'
  /** There is no such order for the caller. */
  | 'NOT_FOUND'
  /** A text is too long. */
  | 'TOO_LONG'
  /** An order does not move from its status to this one. */
  | 'TRANSITION_NOT_ALLOWED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Where an order moves to. */
export type SetOrderStatusInput = {
  /** A note for the history, at most 1,000 characters. */
  note?: string | null | undefined;
  /** The order's id. */
  orderId: string | number;
  /** The next status. */
  status: OrderStatus;
  /** The carrier's number, with SHIPPED only; at most 255 characters. */
  trackingNumber?: string | null | undefined;
};

/** What somebody is in a store. */
export type StaffRole =
  /** Has all permissions. */
  | 'ADMIN'
  /** Has all permissions, and alone may appoint and remove owners and admins. Every store has at least one. */
  | 'OWNER'
  /** Has the permissions that are listed, and no others. */
  | 'STAFF';

/** What can happen to stock. */
export type StockMovementKind =
  /** Units were found missing, damaged or miscounted, and were taken off. */
  | 'ADJUSTMENT'
  /** Units that were held became free again: the order was cancelled, or never came about. */
  | 'RELEASE'
  /** Units were held for an order. */
  | 'RESERVATION'
  /** Units came in. */
  | 'RESTOCK'
  /** Units came back: from a buyer, or from a shipment that was called off, whose units are held for their order again. */
  | 'RETURN'
  /** Units that were held were shipped. */
  | 'SALE';

/** Whether a store sells. */
export type StoreStatus =
  /** It sells. */
  | 'ACTIVE'
  /** It is hidden from everybody but its staff, and takes no orders. */
  | 'CLOSED'
  /** It is shown, but takes no orders. */
  | 'PAUSED';

/** How a product is taxed. */
export type TaxClass =
  /** Not at all: exempt from tax. */
  | 'EXEMPT'
  /** At a rate of its own, where the store has set one; else at the usual rate. */
  | 'REDUCED'
  /** At the usual rate. */
  | 'STANDARD'
  /** At 0 %: zero-rated. */
  | 'ZERO';

/** What updateProduct refuses. */
export type UpdateProductErrorCode =
  /** The store has no such category. */
  | 'CATEGORY_NOT_FOUND'
  /** The caller lacks the permission products:write. */
  | 'FORBIDDEN'
  /** The handle has a character other than letters, digits and hyphens. */
  | 'HANDLE_INVALID'
  /** Another product of the store has this handle. */
  | 'HANDLE_TAKEN'
  /** The value cannot be used. */
  | 'INVALID'
  /** There is no such product for the caller. */
  | 'NOT_FOUND'
  /** The value is missing or blank. */
  | 'REQUIRED'
  /** The text is too long. */
  | 'TOO_LONG'
  /** There are too many of them. */
  | 'TOO_MANY'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** Changes of a product. What is left out stays as it is; lists that are given replace the old ones. */
export type UpdateProductInput = {
  /** The categories. */
  categoryIds?: Array<string | number> | null | undefined;
  /** The description in the store's language; null removes it. */
  description?: string | null | undefined;
  /** The handle. */
  handle?: string | null | undefined;
  /** The product's id. */
  productId: string | number;
  /** The tags. */
  tags?: Array<string> | null | undefined;
  /** How it is taxed. */
  taxClass?: TaxClass | null | undefined;
  /** The title in the store's language. */
  title?: string | null | undefined;
  /** The texts in other languages. */
  translations?: Array<ProductTranslationInput> | null | undefined;
  /** The maker or brand; null removes it. */
  vendor?: string | null | undefined;
};

/** Reasons to refuse `updateStoreSettings`. */
export type UpdateStoreSettingsErrorCode =
  /** The currency cannot change: all prices are kept in it. */
  | 'CURRENCY_FIXED'
  /** The caller lacks `settings:write`. */
  | 'FORBIDDEN'
  /** A value has the wrong shape. */
  | 'INVALID'
  /** The caller works for no such store, or there is no such category. */
  | 'NOT_FOUND'
  /** The caller is not signed in. */
  | 'UNAUTHENTICATED'
  /** The category has no such setting. */
  | 'UNKNOWN_SETTING';

/** New settings of one category. */
export type UpdateStoreSettingsInput = {
  /** One of "general", "shipping", "payments", "notifications", "tax" and "checkout". */
  category: string;
  /**
   * An object of the category's settings.
   * general: `currency` (fixed), `language`, `timezone`, `country`.
   * shipping: `free_shipping_threshold` (an amount such as \"200.00\", or null for never) and `methods`, a list of 1 to 20
   * `{ name, title, price, estimated_days }`: a name of a–z, 0–9, _ and -, a title, an amount, days such as \"3-5\".
   * payments: `methods` (1 to 3 of \"cod\", \"bank_transfer\", \"credit_card\") and `gateways` (any of \"mada\", \"stc_pay\",
   * \"stripe\", \"paypal\").
   * notifications: `email`, `sms`, `new_order`, `low_stock`, each true or false.
   * tax: `prices_include_tax` (true or false), `vat_number` (15 digits from 3 to 3 in Saudi Arabia), `legal_name`,
   * `registration_number`, `address`, an object `{ line1, building_number, additional_number, district, city, region,
   * postal_code, country }` of which line1, city and country are needed; each but the first may be null.
   * checkout: `cash_on_delivery_fee`, `bank_transfer` (null or `{ beneficiary, bank, iban }`: where buyers transfer to),
   * `unpaid_order_minutes` (5 to 43200: after them an unpaid order is cancelled), `capture` ("automatic" or "manual"),
   * `return_origins` (up to 20 origins such as "https://shop.example": buyers come back from a gateway's page to those and to the
   * store's own domains only; a store with none of either lets them come back to every https address).
   */
  settings: unknown;
  /** The store's id. */
  storeId: string | number;
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

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register: { user: { id: string, email: string, emailVerified: boolean } | null | undefined, session: { accessToken: string, refreshToken: string, expiresAt: string } | null | undefined, userErrors: Array<{ code: RegisterErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login: { twoFactorRequired: boolean, session: { accessToken: string, refreshToken: string, user: { id: string } } | null | undefined, userErrors: Array<{ code: LoginErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { session: { accessToken: string, refreshToken: string } | null | undefined, userErrors: Array<{ code: RefreshSessionErrorCode }> } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { userErrors: Array<{ code: LogoutErrorCode }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, firstName: string, stores: Array<{ id: string, handle: string }> } | null | undefined };

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { createProduct: { product: { id: string, handle: string, title: string, status: ProductStatus, variants: Array<{ id: string, sku: string, title: string, price: { amount: string, currency: string }, stock: { available: number, onHand: number, reserved: number } }> } | null | undefined, userErrors: Array<{ code: CreateProductErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type UpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
}>;


export type UpdateProductMutation = { updateProduct: { product: { id: string, title: string, tags: Array<string>, arabic: string, english: string, categories: Array<{ id: string, name: string }> } | null | undefined, userErrors: Array<{ code: UpdateProductErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type PublishProductMutationVariables = Exact<{
  input: PublishProductInput;
}>;


export type PublishProductMutation = { publishProduct: { product: { id: string, status: ProductStatus } | null | undefined, userErrors: Array<{ code: PublishProductErrorCode }> } };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { createCategory: { category: { id: string } | null | undefined, userErrors: Array<{ code: CreateCategoryErrorCode, field: Array<string> | null | undefined }> } };

export type ImportProductsMutationVariables = Exact<{
  input: ImportProductsInput;
}>;


export type ImportProductsMutation = { importProducts: { import: { id: string, status: ImportStatus, total: number, created: number, updated: number, failed: number, rows: Array<{ line: number, code: ImportRowErrorCode, message: string }> } | null | undefined, userErrors: Array<{ code: ImportProductsErrorCode, message: string }> } };

export type ProductsQueryVariables = Exact<{
  storeId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
}>;


export type ProductsQuery = { products: { totalCount: number, nodes: Array<{ id: string, handle: string, title: string, status: ProductStatus, store: { name: string }, priceRange: { min: { amount: string }, max: { amount: string } }, variants: Array<{ sku: string, price: { amount: string, currency: string }, stock: { available: number } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null | undefined } } };

export type ProductPageQueryVariables = Exact<{
  storeId: string | number;
  handle: string;
}>;


export type ProductPageQuery = { productByHandle: { id: string, title: string, description: string | null | undefined, store: { name: string, currency: string }, options: Array<{ name: string, values: Array<string> }>, variants: Array<{ id: string, sku: string, title: string, price: { amount: string, currency: string }, optionValues: Array<{ name: string, value: string }>, stock: { available: number } }> } | null | undefined };

export type CreateDiscountMutationVariables = Exact<{
  input: CreateDiscountInput;
}>;


export type CreateDiscountMutation = { createDiscount: { discount: { id: string } | null | undefined, userErrors: Array<{ code: CreateDiscountErrorCode }> } };

export type OrderMoneyFragment = { status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfillmentStatus: FulfillmentStatus, subtotal: { amount: string }, discountTotal: { amount: string }, shippingTotal: { amount: string }, taxTotal: { amount: string }, total: { amount: string }, amountPaid: { amount: string }, amountRefunded: { amount: string }, amountDue: { amount: string } };

export type OrderOfGuestQueryVariables = Exact<{
  id: string | number;
  accessToken: string;
}>;


export type OrderOfGuestQuery = { order: { id: string, number: string, accessToken: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfillmentStatus: FulfillmentStatus, lines: Array<{ id: string, quantity: number, fulfilledQuantity: number, returnedQuantity: number, discount: { amount: string }, tax: { amount: string } }>, payments: Array<{ id: string, gateway: PaymentGateway, status: PaymentStatus, amount: { amount: string }, captured: { amount: string }, refunded: { amount: string }, nextAction: { kind: PaymentActionKind, redirectUrl: string | null | undefined } | null | undefined, transactions: Array<{ kind: PaymentTransactionKind, amount: { amount: string }, by: { id: string } | null | undefined }> }>, invoice: { number: string, qr: string | null | undefined, pageUrl: string, pdfUrl: string, total: { amount: string }, taxTotal: { amount: string } } | null | undefined, creditNotes: Array<{ number: string, pdfUrl: string, total: { amount: string } }>, subtotal: { amount: string }, discountTotal: { amount: string }, shippingTotal: { amount: string }, taxTotal: { amount: string }, total: { amount: string }, amountPaid: { amount: string }, amountRefunded: { amount: string }, amountDue: { amount: string } } | null | undefined };

export type PaymentEventsSubscriptionVariables = Exact<{
  storeId: string | number;
  orderId?: string | number | null | undefined;
  accessToken?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PaymentEventsSubscription = { paymentEvents: { cursor: string, type: PaymentEventType, payment: { id: string, status: PaymentStatus, order: { number: string } } } };

export type FulfillOrderMutationVariables = Exact<{
  input: FulfillOrderInput;
}>;


export type FulfillOrderMutation = { fulfillOrder: { order: { status: OrderStatus, fulfillmentStatus: FulfillmentStatus } | null | undefined, fulfillment: { id: string } | null | undefined, userErrors: Array<{ code: FulfillOrderErrorCode, field: Array<string> | null | undefined }> } };

export type RequestReturnMutationVariables = Exact<{
  input: RequestReturnInput;
}>;


export type RequestReturnMutation = { requestReturn: { return: { id: string } | null | undefined, userErrors: Array<{ code: RequestReturnErrorCode, field: Array<string> | null | undefined }> } };

export type ApproveReturnMutationVariables = Exact<{
  input: ApproveReturnInput;
}>;


export type ApproveReturnMutation = { approveReturn: { return: { status: ReturnStatus } | null | undefined, userErrors: Array<{ code: ApproveReturnErrorCode }> } };

export type ReceiveReturnMutationVariables = Exact<{
  input: ReceiveReturnInput;
}>;


export type ReceiveReturnMutation = { receiveReturn: { return: { status: ReturnStatus } | null | undefined, userErrors: Array<{ code: ReceiveReturnErrorCode }> } };

export type RefundReturnMutationVariables = Exact<{
  input: RefundReturnInput;
}>;


export type RefundReturnMutation = { refundReturn: { return: { status: ReturnStatus } | null | undefined, userErrors: Array<{ code: RefundReturnErrorCode, field: Array<string> | null | undefined }> } };

export type CreateCartMutationVariables = Exact<{
  input: CreateCartInput;
}>;


export type CreateCartMutation = { createCart: { cartToken: string | null | undefined, cart: { id: string } | null | undefined, userErrors: Array<{ code: CreateCartErrorCode, field: Array<string> | null | undefined }> } };

export type AddCartLinesMutationVariables = Exact<{
  input: AddCartLinesInput;
}>;


export type AddCartLinesMutation = { addCartLines: { cart: { itemCount: number } | null | undefined, userErrors: Array<{ code: AddCartLinesErrorCode, field: Array<string> | null | undefined }> } };

export type SetCartDiscountCodesMutationVariables = Exact<{
  input: SetCartDiscountCodesInput;
}>;


export type SetCartDiscountCodesMutation = { setCartDiscountCodes: { cart: { discountTotal: { amount: string }, total: { amount: string }, shippingOptions: Array<{ id: string }>, notices: Array<{ kind: CartNoticeKind }> } | null | undefined, userErrors: Array<{ code: SetCartDiscountCodesErrorCode, field: Array<string> | null | undefined }> } };

export type CheckoutMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckoutMutation = { checkout: { order: { id: string, accessToken: string, paymentStatus: OrderPaymentStatus } | null | undefined, payment: { id: string, status: PaymentStatus, nextAction: { kind: PaymentActionKind, redirectUrl: string | null | undefined } | null | undefined } | null | undefined, userErrors: Array<{ code: CheckoutErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type ConnectGatewayMutationVariables = Exact<{
  input: ConnectGatewayInput;
}>;


export type ConnectGatewayMutation = { connectGateway: { connection: { hint: string, webhookUrl: string } | null | undefined, userErrors: Array<{ code: ConnectGatewayErrorCode, field: Array<string> | null | undefined }> } };

export type PayOrderMutationVariables = Exact<{
  input: PayOrderInput;
}>;


export type PayOrderMutation = { payOrder: { payment: { id: string, status: PaymentStatus, nextAction: { redirectUrl: string | null | undefined } | null | undefined, order: { number: string } } | null | undefined, userErrors: Array<{ code: PayOrderErrorCode, field: Array<string> | null | undefined }> } };

export type AddOrderNoteMutationVariables = Exact<{
  input: AddOrderNoteInput;
}>;


export type AddOrderNoteMutation = { addOrderNote: { userErrors: Array<{ code: AddOrderNoteErrorCode, field: Array<string> | null | undefined }> } };

export type AdjustStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type AdjustStockMutation = { adjustStock: { variant: { id: string, sku: string } | null | undefined, stock: { onHand: number, reserved: number, available: number } | null | undefined, userErrors: Array<{ code: AdjustStockErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type LedgerQueryVariables = Exact<{
  storeId: string | number;
  handle: string;
}>;


export type LedgerQuery = { productByHandle: { variants: Array<{ id: string, sku: string, stock: { onHand: number, reserved: number, available: number, movements: { nodes: Array<{ kind: StockMovementKind, quantity: number, onHandAfter: number, reservedAfter: number, reason: string | null | undefined, order: { number: string } | null | undefined, by: { firstName: string } | null | undefined }> } } }> } | null | undefined };

export type InventoryEventsSubscriptionVariables = Exact<{
  storeId: string | number;
  after?: string | null | undefined;
}>;


export type InventoryEventsSubscription = { inventoryEvents: { cursor: string, type: InventoryEventType, variant: { sku: string, product: { title: string } }, stock: { onHand: number, reserved: number, available: number } } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { createUpload: { upload: { id: string, url: string, method: string, headers: unknown } | null | undefined, userErrors: Array<{ code: CreateUploadErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type CompleteUploadMutationVariables = Exact<{
  input: CompleteUploadInput;
}>;


export type CompleteUploadMutation = { completeUpload: { image: { id: string, width: number, height: number, status: MediaStatus } | null | undefined, userErrors: Array<{ code: CompleteUploadErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type AttachImageMutationVariables = Exact<{
  input: AttachImageInput;
}>;


export type AttachImageMutation = { attachImage: { image: { id: string } | null | undefined, userErrors: Array<{ code: AttachImageErrorCode, field: Array<string> | null | undefined }> } };

export type GalleryQueryVariables = Exact<{
  productId: string | number;
}>;


export type GalleryQuery = { product: { title: string, images: Array<{ id: string, alt: string | null | undefined, width: number, height: number, status: MediaStatus, blurhash: string | null | undefined, small: string, avif: string, original: string }> } | null | undefined };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { order: { accessToken: string, id: string, number: string, status: OrderStatus, paymentStatus: OrderPaymentStatus, fulfillmentStatus: FulfillmentStatus, store: { name: string }, lines: Array<{ title: string, sku: string, quantity: number, unitPrice: { amount: string }, total: { amount: string }, variant: { id: string, product: { title: string } } | null | undefined }>, subtotal: { amount: string, currency: string }, discountTotal: { amount: string }, shippingTotal: { amount: string }, taxTotal: { amount: string }, total: { amount: string, currency: string }, history: Array<{ to: OrderStatus }> } | null | undefined, userErrors: Array<{ code: PlaceOrderErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type SetOrderStatusMutationVariables = Exact<{
  input: SetOrderStatusInput;
}>;


export type SetOrderStatusMutation = { setOrderStatus: { order: { id: string, status: OrderStatus, fulfillmentStatus: FulfillmentStatus } | null | undefined, userErrors: Array<{ code: SetOrderStatusErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { order: { id: string, status: OrderStatus } | null | undefined, userErrors: Array<{ code: CancelOrderErrorCode, field: Array<string> | null | undefined }> } };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { id: string, number: string, status: OrderStatus, history: Array<{ from: OrderStatus | null | undefined, to: OrderStatus, note: string | null | undefined, at: string, by: { firstName: string } | null | undefined }> } | null | undefined };

export type OrdersQueryVariables = Exact<{
  storeId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
}>;


export type OrdersQuery = { orders: { totalCount: number, nodes: Array<{ id: string, number: string, status: OrderStatus }>, pageInfo: { hasNextPage: boolean, endCursor: string | null | undefined } } };

export type OrderEventsSubscriptionVariables = Exact<{
  storeId: string | number;
  after?: string | null | undefined;
}>;


export type OrderEventsSubscription = { orderEvents: { cursor: string, type: OrderEventType, at: string, order: { id: string, number: string, status: OrderStatus, store: { name: string }, lines: Array<{ quantity: number, variant: { sku: string, product: { title: string } } | null | undefined }> } } };

export type OrderPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderPageQuery = { order: { id: string, number: string, status: OrderStatus, total: { amount: string }, lines: Array<{ id: string, title: string, quantity: number, variant: { sku: string, product: { title: string } } | null | undefined }>, payments: Array<{ gateway: PaymentGateway, status: PaymentStatus, captured: { amount: string }, transactions: Array<{ kind: PaymentTransactionKind, amount: { amount: string }, by: { firstName: string } | null | undefined }> }>, fulfillments: Array<{ carrier: string | null | undefined, lines: Array<{ quantity: number, line: { title: string } | null | undefined }>, by: { firstName: string } | null | undefined }>, returns: Array<{ id: string, status: ReturnStatus, lines: Array<{ receivedQuantity: number, line: { title: string } | null | undefined }> }>, invoice: { number: string, pdfUrl: string } | null | undefined, creditNotes: Array<{ number: string }>, notes: Array<{ text: string, by: { firstName: string } | null | undefined }> } | null | undefined };

export type CreateStoreMutationVariables = Exact<{
  input: CreateStoreInput;
}>;


export type CreateStoreMutation = { createStore: { store: { id: string, handle: string, name: string, currency: string, language: string, timezone: string, country: string, status: StoreStatus, settings: unknown, domains: Array<{ domain: string, isPrimary: boolean, sslEnabled: boolean, status: DomainStatus }>, staff: Array<{ role: StaffRole, permissions: Array<string>, user: { email: string } }> } | null | undefined, userErrors: Array<{ code: CreateStoreErrorCode, field: Array<string> | null | undefined, message: string }> } };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { inviteStaff: { userErrors: Array<{ code: InviteStaffErrorCode, field: Array<string> | null | undefined }> } };

export type UpdateStoreSettingsMutationVariables = Exact<{
  input: UpdateStoreSettingsInput;
}>;


export type UpdateStoreSettingsMutation = { updateStoreSettings: { store: { settings: unknown } | null | undefined, userErrors: Array<{ code: UpdateStoreSettingsErrorCode, field: Array<string> | null | undefined }> } };

export const OrderMoneyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountPaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRefunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<OrderMoneyFragment, unknown>;
export const RegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Register"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"register"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterMutation, RegisterMutationVariables>;
export const LoginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Login"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"twoFactorRequired"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LoginMutation, LoginMutationVariables>;
export const RefreshSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogoutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Logout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<LogoutMutation, LogoutMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const CreateProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateProductMutation, CreateProductMutationVariables>;
export const UpdateProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"arabic"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"StringValue","value":"ar","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"StringValue","value":"en","block":false}}]},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateProductMutation, UpdateProductMutationVariables>;
export const PublishProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<PublishProductMutation, PublishProductMutationVariables>;
export const CreateCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateCategoryMutation, CreateCategoryMutationVariables>;
export const ImportProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportProductsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportProductsMutation, ImportProductsMutationVariables>;
export const ProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Products"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceRange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ProductsQuery, ProductsQueryVariables>;
export const ProductPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productByHandle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optionValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductPageQuery, ProductPageQueryVariables>;
export const CreateDiscountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateDiscount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateDiscountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createDiscount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<CreateDiscountMutation, CreateDiscountMutationVariables>;
export const OrderOfGuestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderOfGuest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accessToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"accessToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accessToken"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderMoney"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilledQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"returnedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gateway"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"redirectUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"qr"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderMoney"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountPaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRefunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<OrderOfGuestQuery, OrderOfGuestQueryVariables>;
export const PaymentEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PaymentEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accessToken"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"accessToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accessToken"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PaymentEventsSubscription, PaymentEventsSubscriptionVariables>;
export const FulfillOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FulfillOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fulfillOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<FulfillOrderMutation, FulfillOrderMutationVariables>;
export const RequestReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RequestReturnMutation, RequestReturnMutationVariables>;
export const ApproveReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveReturnMutation, ApproveReturnMutationVariables>;
export const ReceiveReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiveReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiveReturnMutation, ReceiveReturnMutationVariables>;
export const RefundReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"return"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RefundReturnMutation, RefundReturnMutationVariables>;
export const CreateCartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cartToken"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateCartMutation, CreateCartMutationVariables>;
export const AddCartLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCartLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCartLinesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addCartLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddCartLinesMutation, AddCartLinesMutationVariables>;
export const SetCartDiscountCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCartDiscountCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetCartDiscountCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCartDiscountCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetCartDiscountCodesMutation, SetCartDiscountCodesMutationVariables>;
export const CheckoutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Checkout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"redirectUrl"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CheckoutMutation, CheckoutMutationVariables>;
export const ConnectGatewayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConnectGateway"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectGatewayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectGateway"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"webhookUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ConnectGatewayMutation, ConnectGatewayMutationVariables>;
export const PayOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PayOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PayOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redirectUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PayOrderMutation, PayOrderMutationVariables>;
export const AddOrderNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddOrderNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddOrderNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addOrderNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddOrderNoteMutation, AddOrderNoteMutationVariables>;
export const AdjustStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdjustStockMutation, AdjustStockMutationVariables>;
export const LedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ledger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productByHandle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"movements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"onHandAfter"}},{"kind":"Field","name":{"kind":"Name","value":"reservedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LedgerQuery, LedgerQueryVariables>;
export const InventoryEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InventoryEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inventoryEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]} as unknown as DocumentNode<InventoryEventsSubscription, InventoryEventsSubscriptionVariables>;
export const CreateUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"headers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateUploadMutation, CreateUploadMutationVariables>;
export const CompleteUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteUploadMutation, CompleteUploadMutationVariables>;
export const AttachImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttachImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttachImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attachImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AttachImageMutation, AttachImageMutationVariables>;
export const GalleryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gallery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"blurhash"}},{"kind":"Field","alias":{"kind":"Name","value":"small"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"EnumValue","value":"SMALL"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"WEBP"}}]},{"kind":"Field","alias":{"kind":"Name","value":"avif"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"EnumValue","value":"THUMBNAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"EnumValue","value":"AVIF"}}]},{"kind":"Field","alias":{"kind":"Name","value":"original"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"EnumValue","value":"ORIGINAL"}}]}]}}]}}]}}]} as unknown as DocumentNode<GalleryQuery, GalleryQueryVariables>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"paymentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discountTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const SetOrderStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOrderStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOrderStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOrderStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetOrderStatusMutation, SetOrderStatusMutationVariables>;
export const CancelOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrderEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderEventsSubscription, OrderEventsSubscriptionVariables>;
export const OrderPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gateway"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivedQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderPageQuery, OrderPageQueryVariables>;
export const CreateStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}},{"kind":"Field","name":{"kind":"Name","value":"sslEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateStoreMutation, CreateStoreMutationVariables>;
export const InviteStaffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteStaffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteStaff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InviteStaffMutation, InviteStaffMutationVariables>;
export const UpdateStoreSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateStoreSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStoreSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateStoreSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"category"},"value":{"kind":"StringValue","value":"shipping","block":false}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateStoreSettingsMutation, UpdateStoreSettingsMutationVariables>;