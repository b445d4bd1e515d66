const megabyte = 1_048_576;

/**
 * What one file may be: our own proposal, wide enough for a region's list and far from what would
 * fill a machine. The last three are against archives that are small outside and endless inside.
 */
export const limits = {
  fileBytes: 50 * megabyte,
  rows: 250_000,
  columns: 100,
  mergedAreas: 2_000,
  rowBytes: megabyte,
  textCharacters: 50_000_000,
  archiveEntries: 2_000,
  unpackedBytes: 400 * megabyte,
  unpackedRatio: 200,
} as const;

export const fileMegabytes = limits.fileBytes / megabyte;
