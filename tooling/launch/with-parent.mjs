// Preloaded into short programs: one whose starter was killed must not go on alone.
process.on('disconnect', () => process.exit(1));
// To listen must not keep it alive once its work is done.
process.channel?.unref();
