/** The reader's own day, 2026-11-22, in the reader's time zone; Sweden writes days as ISO 8601 does. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
