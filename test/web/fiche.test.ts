// The same suite, in the other host.
import '../host/fiche.test.ts';
