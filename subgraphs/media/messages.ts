import type { CommonCode, Messages } from '@saler/subgraph'
import type {
  AttachImageErrorCode,
  CompleteUploadErrorCode,
  CreateUploadErrorCode,
  DeleteImageErrorCode,
  DetachImageErrorCode,
  MoveImageErrorCode,
  RetryImageErrorCode,
  UpdateImageErrorCode,
} from './generated/resolvers.ts'

type OwnCode = Exclude<
  | AttachImageErrorCode
  | CompleteUploadErrorCode
  | CreateUploadErrorCode
  | DeleteImageErrorCode
  | DetachImageErrorCode
  | MoveImageErrorCode
  | RetryImageErrorCode
  | UpdateImageErrorCode,
  CommonCode
>

/** What the refusals of the media say. */
export const messages: Messages<OwnCode> = {
  TYPE_NOT_SUPPORTED: {
    ar: 'هذا النوع من الملفات غير مقبول. أرسل صورة JPEG أو PNG أو WebP أو GIF.',
    en: 'Files of this type are not taken. Send a JPEG, PNG, WebP or GIF picture.',
  },
  EXTENSION_MISMATCH: {
    ar: 'امتداد اسم الملف لا يطابق نوعه.',
    en: 'The extension of the file’s name does not fit its type.',
  },
  TOO_LARGE: { ar: 'الملف أكبر من 20 ميغابايت.', en: 'The file is larger than 20 MB.' },
  TOO_MANY_UPLOADS: {
    ar: 'عدد عمليات الرفع كبير. أكمل ما بدأته أو حاول لاحقًا.',
    en: 'There are too many uploads. Complete those that you began, or try again later.',
  },
  STORAGE_FULL: { ar: 'امتلأت مساحة ملفات المتجر.', en: 'The store has no more room for files.' },
  NOT_UPLOADED: { ar: 'لم يصل الملف بعد.', en: 'The file has not come yet.' },
  EXPIRED: { ar: 'انتهت مهلة الرفع. ابدأ من جديد.', en: 'The upload has ended. Begin a new one.' },
  SIZE_MISMATCH: {
    ar: 'حجم الملف يختلف عن الحجم المعلن.',
    en: 'The file has another size than was declared.',
  },
  TYPE_MISMATCH: {
    ar: 'محتوى الملف من نوع غير النوع المعلن.',
    en: 'The file is of another type than was declared.',
  },
  TOO_MANY_PIXELS: {
    ar: 'أبعاد الصورة أكبر من 50 ميغابكسل.',
    en: 'The picture has more than 50 megapixels.',
  },
  TRUNCATED: { ar: 'الملف مقطوع قبل نهايته.', en: 'The end of the file is missing.' },
  CORRUPT: { ar: 'الملف تالف.', en: 'The file is damaged.' },
  HIDDEN_CONTENT: {
    ar: 'يحمل الملف شيئًا غير الصورة، كنص برمجي أو أرشيف.',
    en: 'The file carries something else than a picture, such as a script or an archive.',
  },
  DECOMPRESSION_BOMB: {
    ar: 'يتضخم الملف عند فكه أكثر مما تسمح به أبعاده.',
    en: 'The file grows to more than its dimensions allow when it is unpacked.',
  },
  ATTACHED_ELSEWHERE: {
    ar: 'الصورة مرتبطة بمنتج آخر أو حُذفت.',
    en: 'The image belongs to another product, or was deleted.',
  },
  NOT_ATTACHED: { ar: 'الصورة غير مرتبطة بأي منتج.', en: 'The image belongs to no product.' },
}
