/** The fonts of the PDF in base64, by name: put in by the build. */
declare module 'fonts:pdf' {
  const fonts: Readonly<Record<string, string>>;
  export default fonts;
}
