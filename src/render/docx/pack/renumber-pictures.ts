/** Counts the ids of pictures from 1; the package counts through the life of the process. */
export function renumberPictures(xml: string): string {
  let number = 0;
  return xml.replace(/<wp:docPr\b[^>]*>/gu, (tag) => tag.replace(/\bid="\d+"/u, () => `id="${++number}"`));
}
