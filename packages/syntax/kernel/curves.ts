/** The curves of a recurrent cell, four values at once. */

/** Beyond this a float's hyperbolic tangent is 1. */
const LIMIT: f32 = 7.998811721801758

/**
 * Hyperbolic tangent: a rational function of odd degree 13 over even degree 6 (coefficients as published in the Eigen library),
 * less than 1e-6 off.
 */
export function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-LIMIT), f32x4.pmin(f32x4.splat(LIMIT), value))
  const square = f32x4.mul(x, x)
  let above = f32x4.splat(-2.76076847742355e-16)
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(2.00018790482477e-13))
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(-8.60467152213735e-11))
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(5.12229709037114e-8))
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(1.48572235717979e-5))
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(6.37261928875436e-4))
  above = f32x4.add(f32x4.mul(above, square), f32x4.splat(4.89352455891786e-3))
  let below = f32x4.splat(1.19825839466702e-6)
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(1.18534705686654e-4))
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(2.268434632439e-3))
  below = f32x4.add(f32x4.mul(below, square), f32x4.splat(4.89352518554385e-3))
  return f32x4.div(f32x4.mul(x, above), below)
}

/** 1 / (1 + e^-x), by the tangent of half of x. */
export function sigmoid(value: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, value))))
}
