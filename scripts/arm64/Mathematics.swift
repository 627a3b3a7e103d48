// The C library's functions: Embedded Swift has no module for them.

@_silgen_name("logf") func logf(_ x: Float) -> Float
@_silgen_name("log") func log(_ x: Double) -> Double
@_silgen_name("exp") func exp(_ x: Double) -> Double
