@main
struct Main {
  static func main() {
    var check = Check()
    print("kernels: \(check.kernels.name)")
    checkProducts(&check)
    checkElements(&check)
    checkNorms(&check)
    checkAttention(&check)
    checkLearning(&check)
    exit(check.conclude())
  }
}

@_silgen_name("exit") func exit(_ status: Int32) -> Never
