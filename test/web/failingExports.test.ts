// The same suite, in the other host.
import '../host/failingExports.test.ts';
