// Preloaded into a server: its standard input ends when the harness does, however that ends.
process.stdin.once('end', () => process.exit()).resume();
