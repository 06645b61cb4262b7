// Loaded into the Playground before anything else: it listens on every address of the machine unless told otherwise,
// and nothing it starts may reach further than this machine.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [port, host] = args;
  if (typeof port === 'number') {
    const rest = args.filter((part) => typeof part === 'function');
    return listen.call(this, port, '127.0.0.1', ...rest);
  }
  if (typeof port === 'object' && port !== null && 'port' in port)
    return listen.call(this, { ...port, host: '127.0.0.1' }, ...args.slice(1));
  return host === undefined ? listen.apply(this, args) : listen.apply(this, args);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === 'object' && options !== null ? options.host : args[1];
  if (host !== undefined && !/^(localhost|127\.|::1)/.test(host)) {
    process.stderr.write(`OUTBOUND ${host}\n`);
    queueMicrotask(() => this.destroy(new Error('this machine only')));
    return this;
  }
  return connect.apply(this, args);
};
