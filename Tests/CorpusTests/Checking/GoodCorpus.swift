@testable import Corpus

/// 144 right pairs: enough to show what Spanish and English look like.
enum GoodCorpus {
  private static let subjects = [
    ("Mi hermano", "My brother"), ("La profesora", "The teacher"), ("Nuestro vecino", "Our neighbor"),
    ("El médico joven", "The young doctor"), ("Tu abuela", "Your grandmother"), ("Esa muchacha", "That girl"),
    ("El perro negro", "The black dog"), ("Aquel señor", "That gentleman"), ("Una amiga", "A friend"),
    ("El conductor", "The driver"), ("Su prima", "Her cousin"), ("Alguien", "Someone"),
  ]
  private static let predicates = [
    ("está esperando en la puerta.", "is waiting at the door."), ("comió demasiado ayer.", "ate too much yesterday."),
    ("quiere aprender a nadar.", "wants to learn to swim."), ("vive lejos de aquí.", "lives far from here."),
    ("nunca llega a tiempo.", "never arrives on time."), ("perdió las llaves otra vez.", "lost the keys again."),
    ("duerme hasta las once.", "sleeps until eleven."), ("tiene mucha hambre.", "is very hungry."),
    ("escribió una carta larga.", "wrote a long letter."), ("va a comprar pan fresco.", "is going to buy fresh bread."),
    ("trabaja todos los sábados.", "works every Saturday."), ("conoce bien la ciudad.", "knows the city well."),
  ]

  static let lines = subjects.flatMap { subject in
    predicates.map { "\(subject.0) \($0.0)\t\(subject.1) \($0.1)" }
  }
}
