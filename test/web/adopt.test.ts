// The same suite, in the other host.
import '../host/adopt.test.ts';
