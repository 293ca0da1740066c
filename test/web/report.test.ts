// The same suite, in the other host.
import '../host/report.test.ts';
