// The same suite, in the other host.
import '../host/site.test.ts';
