/**
 * The arithmetic of the network, compiled to WebAssembly with 128-bit vectors by scripts/build-kernel.ts.
 * Written in AssemblyScript. All arguments ending in nothing else are addresses or counts; strides are in bytes, all
 * addresses of rows are multiples of 4. No function allocates.
 */
export { multiply } from './multiply'
export { recur } from './recur'
export { addRows, products, quantizeRows, rectify } from './rows'
