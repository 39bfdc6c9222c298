import { FILE_LIMITS, type FileLimits } from '../domain/file-limits.ts';

/** What a submission may bring, as the domain has it, and when the disk is too full to take more. In bytes. */
export interface UploadLimits extends FileLimits {
  /**
   * No upload begins with less than this free, and none that was begun goes on with less than half of it: text
   * submissions must still find room, however many uploads were begun while there was some.
   */
  free: number;
}

/** Security and reliability, §4: "upload refusal at < 1 GB free". */
export const UPLOAD_LIMITS: UploadLimits = { ...FILE_LIMITS, free: 1024 ** 3 };
