/** Fits `sigmoid(base + weights · inputs)` by gradient descent with a light ridge; [base, ...weights]. */
export function fitLogistic(
  points: readonly { inputs: readonly number[]; right: boolean }[],
  rounds = 3000,
): number[] {
  const size = points[0]?.inputs.length ?? 0;
  const weights = Array.from({ length: size + 1 }, () => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((w, i) => (i === 0 ? 0 : 0.001 * w));
    for (const { inputs, right } of points) {
      let sum = weights[0]!;
      for (let i = 0; i < size; i++) sum += weights[i + 1]! * inputs[i]!;
      const error = (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)) / points.length;
      slope[0]! += error;
      for (let i = 0; i < size; i++) slope[i + 1]! += error * inputs[i]!;
    }
    for (let i = 0; i <= size; i++) weights[i]! -= 0.3 * slope[i]!;
  }
  return weights.map((w) => Math.round(w * 1000) / 1000);
}
