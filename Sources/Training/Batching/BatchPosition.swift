/// A place in the endless sequence of batches: that of the batch to come next.
public struct BatchPosition: Sendable, Codable, Equatable {
  /// Epochs finished.
  public var epoch: Int

  /// Batches of the current epoch finished.
  public var batch: Int

  public init(epoch: Int = 0, batch: Int = 0) {
    self.epoch = epoch
    self.batch = batch
  }
}

/// A saved position that does not exist in the schedule it is to be restored to.
public struct BatchPositionError: Error, Equatable {
  public let position: BatchPosition
  public let batchesInEpoch: Int
}
