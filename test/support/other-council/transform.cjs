const { createTransformer } = require('@swc/jest');
const { renamed } = require('./renamed.cjs');

/** A test speaks of the fixture council; here it speaks of the other one, in the same sentences. The engine stays as it is. */
exports.createTransformer = (options) => {
  const swc = createTransformer(options);
  const said = (text, file) => (/[\\/]test[\\/]/.test(file) ? renamed(text) : text);
  return {
    ...swc,
    process: (text, file, how) => swc.process(said(text, file), file, how),
    getCacheKey: (text, file, how) => swc.getCacheKey(said(text, file), file, how),
  };
};
