/** The URI of a folder as this project compares it: without a slash at its end. */
export function folderUri(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

/** The folder that holds a file or a folder. */
export function parentOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

/** Whether `uri` is somewhere below `folder`, which itself is not. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.length > folder.length && uri.startsWith(folder) && uri[folder.length] === '/';
}

/** The name of a file or a folder, by its path or its URI, as it is written there. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An address as people write it: with accents and spaces. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray % in the name of a file
  }
}
