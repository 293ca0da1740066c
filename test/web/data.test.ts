// The same suite, in the other host.
import '../host/data.test.ts';
