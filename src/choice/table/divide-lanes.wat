;; Divides choosers over their options, two numbers at a time: what divide-scalar.ts does, the same sums in the same order,
;; so that shares are the same bytes. Exponentials and logarithms, which take most of the time, are worked out of two
;; options or two nests at once; what is summed within a chooser is summed one after the other.
;;
;; `node scripts/build-choice-lanes.mjs` writes divide-lanes-code.ts from this text.
(module
  ;; A table (choice-table.ts), and three arrays for what stands between: a weight by option, a sum and an attraction by nest.
  (import "table" "memory" (memory 1))
  (import "table" "dissimilarity" (global $dissimilarity f64))
  (import "table" "firstOption" (global $firstOption i32))
  (import "table" "scale" (global $scale i32))
  (import "table" "nests" (global $nests i32))
  (import "table" "nest" (global $nest i32))
  (import "table" "cost" (global $cost i32))
  (import "table" "constant" (global $constant i32))
  (import "table" "overlap" (global $overlap i32))
  (import "table" "share" (global $share i32))
  (import "table" "weight" (global $weight i32))
  (import "table" "sum" (global $sum i32))
  (import "table" "attraction" (global $attraction i32))

  ;; The numbers of exponential.ts.
  (global $ln2_high v128 (v128.const f64x2 0.6931471803691238 0.6931471803691238))
  (global $ln2_low v128 (v128.const f64x2 1.9082149292705877e-10 1.9082149292705877e-10))
  (global $per_ln2 v128 (v128.const f64x2 1.4426950408889634 1.4426950408889634))
  (global $whole v128 (v128.const f64x2 6755399441055744 6755399441055744))
  (global $whole_bits v128 (v128.const i64x2 0x4338000000000000 0x4338000000000000))
  (global $least_exponent v128 (v128.const f64x2 -745.2 -745.2))
  (global $most_exponent v128 (v128.const f64x2 709.7 709.7))
  (global $e2 v128 (v128.const f64x2 0.5 0.5))
  (global $e3 v128 (v128.const f64x2 0.16666666666666666 0.16666666666666666))
  (global $e4 v128 (v128.const f64x2 0.041666666666666664 0.041666666666666664))
  (global $e5 v128 (v128.const f64x2 0.008333333333333333 0.008333333333333333))
  (global $e6 v128 (v128.const f64x2 0.001388888888888889 0.001388888888888889))
  (global $e7 v128 (v128.const f64x2 0.0001984126984126984 0.0001984126984126984))
  (global $e8 v128 (v128.const f64x2 2.48015873015873e-05 2.48015873015873e-05))
  (global $e9 v128 (v128.const f64x2 2.7557319223985893e-06 2.7557319223985893e-06))
  (global $e10 v128 (v128.const f64x2 2.7557319223985894e-07 2.7557319223985894e-07))
  (global $e11 v128 (v128.const f64x2 2.505210838544172e-08 2.505210838544172e-08))
  (global $e12 v128 (v128.const f64x2 2.08767569878681e-09 2.08767569878681e-09))
  (global $e13 v128 (v128.const f64x2 1.6059043836821616e-10 1.6059043836821616e-10))
  (global $e14 v128 (v128.const f64x2 1.1470745597729726e-11 1.1470745597729726e-11))
  (global $l3 v128 (v128.const f64x2 0.3333333333333333 0.3333333333333333))
  (global $l5 v128 (v128.const f64x2 0.2 0.2))
  (global $l7 v128 (v128.const f64x2 0.14285714285714285 0.14285714285714285))
  (global $l9 v128 (v128.const f64x2 0.1111111111111111 0.1111111111111111))
  (global $l11 v128 (v128.const f64x2 0.09090909090909091 0.09090909090909091))
  (global $l13 v128 (v128.const f64x2 0.07692307692307693 0.07692307692307693))
  (global $l15 v128 (v128.const f64x2 0.06666666666666667 0.06666666666666667))
  (global $l17 v128 (v128.const f64x2 0.058823529411764705 0.058823529411764705))
  (global $l19 v128 (v128.const f64x2 0.05263157894736842 0.05263157894736842))
  (global $l21 v128 (v128.const f64x2 0.047619047619047616 0.047619047619047616))
  (global $l23 v128 (v128.const f64x2 23 23)) ;; divides
  (global $l25 v128 (v128.const f64x2 25 25)) ;; divides
  (global $hundred v128 (v128.const f64x2 100 100))
  (global $half v128 (v128.const f64x2 0.5 0.5))
  (global $one v128 (v128.const f64x2 1 1))
  (global $two v128 (v128.const f64x2 2 2))
  (global $infinity v128 (v128.const f64x2 inf inf))
  (global $minus_infinity v128 (v128.const f64x2 -inf -inf))
  (global $zero v128 (v128.const f64x2 0 0))
  (global $root_two v128 (v128.const f64x2 1.4142135623730951 1.4142135623730951))
  ;; Doubles below the first have lost places; times the second, two to the power of the third, they have them again.
  (global $least_normal v128 (v128.const f64x2 2.2250738585072014e-308 2.2250738585072014e-308))
  (global $two_to_54 v128 (v128.const f64x2 18014398509481984 18014398509481984))
  (global $fifty_four v128 (v128.const f64x2 54 54))
  ;; An exponent behind the bits of the first is a double: two to the 52 and so many more. Less the second it is itself.
  (global $exponent_bits v128 (v128.const i64x2 0x4330000000000000 0x4330000000000000))
  (global $exponent_zero v128 (v128.const f64x2 4503599627371519 4503599627371519))
  (global $mantissa_mask v128 (v128.const i64x2 0x000fffffffffffff 0x000fffffffffffff))
  (global $one_bits v128 (v128.const i64x2 0x3ff0000000000000 0x3ff0000000000000))
  (global $bias v128 (v128.const i64x2 1023 1023))

  ;; e to the x; 0 of what is no number.
  (func $exponential (param $x v128) (result v128)
    (local $whole v128) (local $halvings v128) (local $half v128)
    (local $rest v128) (local $square v128) (local $even v128) (local $odd v128)
    (local.set $whole
      (f64x2.add (f64x2.mul (local.get $x) (global.get $per_ln2)) (global.get $whole)))
    ;; The same number twice: as whole bits, and as a double.
    (local.set $halvings (i64x2.sub (local.get $whole) (global.get $whole_bits)))
    (local.set $whole (f64x2.sub (local.get $whole) (global.get $whole)))
    (local.set $rest
      (f64x2.sub
        (f64x2.sub (local.get $x) (f64x2.mul (local.get $whole) (global.get $ln2_high)))
        (f64x2.mul (local.get $whole) (global.get $ln2_low))))
    (local.set $square (f64x2.mul (local.get $rest) (local.get $rest)))
    (local.set $even (f64x2.add (global.get $e12) (f64x2.mul (local.get $square) (global.get $e14))))
    (local.set $even (f64x2.add (global.get $e10) (f64x2.mul (local.get $square) (local.get $even))))
    (local.set $even (f64x2.add (global.get $e8) (f64x2.mul (local.get $square) (local.get $even))))
    (local.set $even (f64x2.add (global.get $e6) (f64x2.mul (local.get $square) (local.get $even))))
    (local.set $even (f64x2.add (global.get $e4) (f64x2.mul (local.get $square) (local.get $even))))
    (local.set $even (f64x2.add (global.get $e2) (f64x2.mul (local.get $square) (local.get $even))))
    (local.set $even (f64x2.add (global.get $one) (f64x2.mul (local.get $square) (local.get $even))))
    (local.set $odd (f64x2.add (global.get $e11) (f64x2.mul (local.get $square) (global.get $e13))))
    (local.set $odd (f64x2.add (global.get $e9) (f64x2.mul (local.get $square) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $e7) (f64x2.mul (local.get $square) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $e5) (f64x2.mul (local.get $square) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $e3) (f64x2.mul (local.get $square) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $one) (f64x2.mul (local.get $square) (local.get $odd))))
    ;; Times two to the power in two steps, each a double made of its exponent.
    (local.set $half (i64x2.shr_s (local.get $halvings) (i32.const 1)))
    (v128.and
      (f64x2.ge (local.get $x) (global.get $least_exponent))
      (v128.bitselect
        (global.get $infinity)
        (f64x2.mul
          (f64x2.mul
            (f64x2.add (local.get $even) (f64x2.mul (local.get $rest) (local.get $odd)))
            (i64x2.shl (i64x2.add (local.get $half) (global.get $bias)) (i32.const 52)))
          (i64x2.shl
            (i64x2.sub (i64x2.add (local.get $halvings) (global.get $bias)) (local.get $half))
            (i32.const 52)))
        (f64x2.gt (local.get $x) (global.get $most_exponent)))))

  ;; The natural logarithm of what is not below 0.
  (func $logarithm (param $x v128) (result v128)
    (local $mask v128) (local $mantissa v128) (local $exponent v128)
    (local $ratio v128) (local $square v128) (local $fourth v128) (local $even v128) (local $odd v128)
    (local.set $mask (f64x2.lt (local.get $x) (global.get $least_normal)))
    (local.set $mantissa
      (v128.bitselect (f64x2.mul (local.get $x) (global.get $two_to_54)) (local.get $x) (local.get $mask)))
    (local.set $exponent
      (f64x2.sub
        (f64x2.sub
          (v128.or (i64x2.shr_u (local.get $mantissa) (i32.const 52)) (global.get $exponent_bits))
          (global.get $exponent_zero))
        (v128.and (local.get $mask) (global.get $fifty_four))))
    (local.set $mantissa
      (v128.or (v128.and (local.get $mantissa) (global.get $mantissa_mask)) (global.get $one_bits)))
    (local.set $mask (f64x2.gt (local.get $mantissa) (global.get $root_two)))
    (local.set $exponent
      (f64x2.add (local.get $exponent) (v128.and (local.get $mask) (global.get $one))))
    (local.set $mantissa
      (f64x2.mul
        (local.get $mantissa)
        (v128.bitselect (global.get $half) (global.get $one) (local.get $mask))))
    (local.set $ratio
      (f64x2.div
        (f64x2.sub (local.get $mantissa) (global.get $one))
        (f64x2.add (local.get $mantissa) (global.get $one))))
    (local.set $square (f64x2.mul (local.get $ratio) (local.get $ratio)))
    (local.set $fourth (f64x2.mul (local.get $square) (local.get $square)))
    (local.set $even (f64x2.add (global.get $l21) (f64x2.div (local.get $fourth) (global.get $l25))))
    (local.set $even (f64x2.add (global.get $l17) (f64x2.mul (local.get $fourth) (local.get $even))))
    (local.set $even (f64x2.add (global.get $l13) (f64x2.mul (local.get $fourth) (local.get $even))))
    (local.set $even (f64x2.add (global.get $l9) (f64x2.mul (local.get $fourth) (local.get $even))))
    (local.set $even (f64x2.add (global.get $l5) (f64x2.mul (local.get $fourth) (local.get $even))))
    (local.set $even (f64x2.add (global.get $one) (f64x2.mul (local.get $fourth) (local.get $even))))
    (local.set $odd (f64x2.add (global.get $l19) (f64x2.div (local.get $fourth) (global.get $l23))))
    (local.set $odd (f64x2.add (global.get $l15) (f64x2.mul (local.get $fourth) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $l11) (f64x2.mul (local.get $fourth) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $l7) (f64x2.mul (local.get $fourth) (local.get $odd))))
    (local.set $odd (f64x2.add (global.get $l3) (f64x2.mul (local.get $fourth) (local.get $odd))))
    (v128.bitselect
      (global.get $minus_infinity)
      (v128.bitselect
        (global.get $infinity)
        (f64x2.add
          (f64x2.mul (local.get $exponent) (global.get $ln2_high))
          (f64x2.add
            (f64x2.mul
              (f64x2.mul (global.get $two) (local.get $ratio))
              (f64x2.add (local.get $even) (f64x2.mul (local.get $square) (local.get $odd))))
            (f64x2.mul (local.get $exponent) (global.get $ln2_low))))
        (f64x2.eq (local.get $x) (global.get $infinity)))
      (f64x2.eq (local.get $x) (global.get $zero))))

  ;; Choosers `from` up to `end`; what stands between them has to have room for all their options, and one more.
  (func (export "divide") (param $from i32) (param $end i32)
    (local $chooser i32) (local $first i32) (local $option i32) (local $next i32) (local $cost i32)
    (local $constant i32)
    (local $overlap i32) (local $weight i32) (local $nest i32) (local $sums i32) (local $sum i32)
    (local $behind i32) (local $attraction i32) (local $share i32)
    (local $own f64) (local $least f64) (local $steep f64) (local $whole f64) (local $both v128)
    (local.set $both (f64x2.splat (global.get $dissimilarity)))
    (local.set $first
      (i32.load (i32.add (global.get $firstOption) (i32.shl (local.get $from) (i32.const 2)))))

    ;; Whole costs of two options at once, where weights will stand.
    (local.set $cost (i32.add (global.get $cost) (i32.shl (local.get $first) (i32.const 3))))
    (local.set $constant (i32.add (global.get $constant) (i32.shl (local.get $first) (i32.const 3))))
    (local.set $weight (global.get $weight))
    (local.set $behind
      (i32.add
        (global.get $cost)
        (i32.shl
          (i32.load (i32.add (global.get $firstOption) (i32.shl (local.get $end) (i32.const 2))))
          (i32.const 3))))
    (block $all (loop $each
      (br_if $all (i32.ge_u (local.get $cost) (local.get $behind)))
      (v128.store (local.get $weight)
        (f64x2.add
          (f64x2.div (v128.load (local.get $cost)) (global.get $hundred))
          (v128.load (local.get $constant))))
      (local.set $cost (i32.add (local.get $cost) (i32.const 16)))
      (local.set $constant (i32.add (local.get $constant) (i32.const 16)))
      (local.set $weight (i32.add (local.get $weight) (i32.const 16)))
      (br $each)))

    ;; Utilities: those above the cheapest.
    (local.set $overlap (i32.add (global.get $overlap) (i32.shl (local.get $first) (i32.const 3))))
    (local.set $weight (global.get $weight))
    (local.set $chooser (local.get $from))
    (block $all (loop $each
      (br_if $all (i32.ge_s (local.get $chooser) (local.get $end)))
      (local.set $next
        (i32.add
          (global.get $weight)
          (i32.shl
            (i32.sub
              (i32.load offset=4
                (i32.add (global.get $firstOption) (i32.shl (local.get $chooser) (i32.const 2))))
              (local.get $first))
            (i32.const 3))))
      (local.set $least (f64.const inf))
      (local.set $option (local.get $weight))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $option) (local.get $next)))
        (local.set $own (f64.load (local.get $option)))
        (local.set $least
          (select (local.get $own) (local.get $least) (f64.lt (local.get $own) (local.get $least))))
        (local.set $option (i32.add (local.get $option) (i32.const 8)))
        (br $one)))
      (local.set $steep
        (f64.neg (f64.load (i32.add (global.get $scale) (i32.shl (local.get $chooser) (i32.const 3))))))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $weight) (local.get $next)))
        (f64.store (local.get $weight)
          (f64.add
            (f64.mul (local.get $steep) (f64.sub (f64.load (local.get $weight)) (local.get $least)))
            (f64.load (local.get $overlap))))
        (local.set $overlap (i32.add (local.get $overlap) (i32.const 8)))
        (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
        (br $one)))
      (local.set $chooser (i32.add (local.get $chooser) (i32.const 1)))
      (br $each)))

    ;; Weights of two options at once.
    (local.set $behind (local.get $weight))
    (local.set $weight (global.get $weight))
    (block $all (loop $each
      (br_if $all (i32.ge_u (local.get $weight) (local.get $behind)))
      (v128.store (local.get $weight)
        (call $exponential (f64x2.div (v128.load (local.get $weight)) (local.get $both))))
      (local.set $weight (i32.add (local.get $weight) (i32.const 16)))
      (br $each)))

    ;; Sums of the nests.
    (local.set $nest (i32.add (global.get $nest) (local.get $first)))
    (local.set $weight (global.get $weight))
    (local.set $sums (global.get $sum))
    (local.set $chooser (local.get $from))
    (block $all (loop $each
      (br_if $all (i32.ge_s (local.get $chooser) (local.get $end)))
      (local.set $next
        (i32.add
          (global.get $nest)
          (i32.load offset=4
            (i32.add (global.get $firstOption) (i32.shl (local.get $chooser) (i32.const 2))))))
      (local.set $behind
        (i32.add
          (local.get $sums)
          (i32.shl (i32.load8_u (i32.add (global.get $nests) (local.get $chooser))) (i32.const 3))))
      (local.set $sum (local.get $sums))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $sum) (local.get $behind)))
        (f64.store (local.get $sum) (f64.const 0))
        (local.set $sum (i32.add (local.get $sum) (i32.const 8)))
        (br $one)))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $nest) (local.get $next)))
        (local.set $sum
          (i32.add (local.get $sums) (i32.shl (i32.load8_u (local.get $nest)) (i32.const 3))))
        (f64.store (local.get $sum) (f64.add (f64.load (local.get $sum)) (f64.load (local.get $weight))))
        (local.set $nest (i32.add (local.get $nest) (i32.const 1)))
        (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
        (br $one)))
      (local.set $sums (local.get $behind))
      (local.set $chooser (i32.add (local.get $chooser) (i32.const 1)))
      (br $each)))

    ;; Attractions of two nests at once.
    (local.set $sum (global.get $sum))
    (local.set $attraction (global.get $attraction))
    (block $all (loop $each
      (br_if $all (i32.ge_u (local.get $sum) (local.get $sums)))
      (v128.store (local.get $attraction)
        (call $exponential (f64x2.mul (local.get $both) (call $logarithm (v128.load (local.get $sum))))))
      (local.set $sum (i32.add (local.get $sum) (i32.const 16)))
      (local.set $attraction (i32.add (local.get $attraction) (i32.const 16)))
      (br $each)))

    ;; Shares; where the nests of a chooser begin is told in bytes.
    (local.set $nest (i32.add (global.get $nest) (local.get $first)))
    (local.set $share (i32.add (global.get $share) (i32.shl (local.get $first) (i32.const 3))))
    (local.set $weight (global.get $weight))
    (local.set $sums (i32.const 0))
    (local.set $chooser (local.get $from))
    (block $all (loop $each
      (br_if $all (i32.ge_s (local.get $chooser) (local.get $end)))
      (local.set $next
        (i32.add
          (global.get $nest)
          (i32.load offset=4
            (i32.add (global.get $firstOption) (i32.shl (local.get $chooser) (i32.const 2))))))
      (local.set $behind
        (i32.add
          (local.get $sums)
          (i32.shl (i32.load8_u (i32.add (global.get $nests) (local.get $chooser))) (i32.const 3))))
      (local.set $whole (f64.const 0))
      (local.set $sum (local.get $sums))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $sum) (local.get $behind)))
        (local.set $whole
          (f64.add (local.get $whole) (f64.load (i32.add (global.get $attraction) (local.get $sum)))))
        (local.set $sum (i32.add (local.get $sum) (i32.const 8)))
        (br $one)))
      (local.set $sum (local.get $sums))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $sum) (local.get $behind)))
        (local.set $attraction (i32.add (global.get $attraction) (local.get $sum)))
        (f64.store (local.get $attraction) (f64.div (f64.load (local.get $attraction)) (local.get $whole)))
        (local.set $sum (i32.add (local.get $sum) (i32.const 8)))
        (br $one)))
      (block $done (loop $one
        (br_if $done (i32.ge_u (local.get $nest) (local.get $next)))
        (local.set $sum
          (i32.add (local.get $sums) (i32.shl (i32.load8_u (local.get $nest)) (i32.const 3))))
        (local.set $own (f64.load (local.get $weight)))
        (f64.store (local.get $share)
          (select
            (f64.const 0)
            (f64.mul
              (f64.load (i32.add (global.get $attraction) (local.get $sum)))
              (f64.div (local.get $own) (f64.load (i32.add (global.get $sum) (local.get $sum)))))
            (f64.eq (local.get $own) (f64.const 0))))
        (local.set $nest (i32.add (local.get $nest) (i32.const 1)))
        (local.set $weight (i32.add (local.get $weight) (i32.const 8)))
        (local.set $share (i32.add (local.get $share) (i32.const 8)))
        (br $one)))
      (local.set $sums (local.get $behind))
      (local.set $chooser (i32.add (local.get $chooser) (i32.const 1)))
      (br $each)))))
