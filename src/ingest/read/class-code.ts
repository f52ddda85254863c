const CODE = /^[235]\d{2}(?:\d{2}){0,2}$/;

/** `210`, `21011`, `2101101`, `30101`: a code as the official lists of spending have them, of any level. */
export const isClassCode = (text: string): boolean => CODE.test(text);
