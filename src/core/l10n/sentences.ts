/**
 * Words for the eye as sentences for a voice: each part ends in a full stop, and what separates
 * words in a line becomes a comma. Empty parts are left out.
 */
export function sentences(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim().replaceAll(' · ', ', '))
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toLocaleUpperCase()}${part.slice(1)}`)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
