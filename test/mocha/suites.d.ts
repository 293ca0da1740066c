/** Every `*.test.ts` of one folder of `test/`, gathered by the build. */
declare module 'suites:*';
