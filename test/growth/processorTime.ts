/** The processor time of this process so far, in microseconds: what else the machine does adds nothing. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
