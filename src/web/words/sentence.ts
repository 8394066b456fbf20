/** The service's sentences begin small, as elsewhere they stand after the name of a file; on a page they are sentences of their own. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
