// Ends the process with one sentence where Node cannot read TypeScript, which it does since 22.18.
if (!process.features.typescript) {
  console.error(
    `Depesche braucht Node 22.18 oder neuer, dies ist Node ${process.versions.node}; „npm run build“ bringt ein eigenes mit.`,
  );
  process.exit(1);
}
