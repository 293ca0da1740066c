/** A style sheet that ships with the extension, as a text: put in by the build. */
declare module '*.css' {
  const css: string;
  export default css;
}
