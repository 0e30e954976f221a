/** Offers a text or a picture to the player as a file to save. */

export interface OfferedFile {
  name: string;
  /** MIME type. */
  type: string;
  text: string;
}

export function offerFile({ name, type, text }: OfferedFile): void {
  offerBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function offerBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
