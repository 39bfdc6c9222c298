/** How much a submission may bring, and when the disk is too full to take more. All in bytes but `files`. */
export interface FileLimits {
  /** One file. */
  file: number;
  /** Files of one submission. */
  files: number;
  /** All files of one submission together. */
  submission: number;
  /** No upload begins with less than this free: text submissions must still find room. */
  free: number;
}

const MB = 1_048_576;

/** Security and reliability, §4: "file 20 MB, 15 files, 100 MB/case", "upload refusal at < 1 GB free". */
export const FILE_LIMITS: FileLimits = {
  file: 20 * MB,
  files: 15,
  submission: 100 * MB,
  free: 1024 * MB,
};
