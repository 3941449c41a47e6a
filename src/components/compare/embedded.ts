/** Data that stands in a page: nothing in it can end the element that holds it. */
export const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
