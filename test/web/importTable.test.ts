// The same suite, in the other host.
import '../host/importTable.test.ts';
