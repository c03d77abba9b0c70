// `npm run anonymise`. This folder is CommonJS without types, so that an older Node can read it, too, and say what it lacks.
require('./demand-node.ts');
void import('../commands/anonymise.ts');
