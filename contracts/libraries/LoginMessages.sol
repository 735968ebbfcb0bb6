// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @notice Recognises a login (ERC-4361): `<domain> wants you to sign in with your Ethereum account:⏎<address>⏎…`.
/// No order, permit or other message that moves money has that form.
library LoginMessages {
    bytes internal constant PHRASE = " wants you to sign in with your Ethereum account:\n";
    uint256 private constant _ADDRESS_LENGTH = 42;
    /// @dev A name of the domain system has at most 253 characters; a scheme and a port come to it.
    uint256 private constant _MAX_DOMAIN = 300;

    /// @notice Whether `message` asks to log in as `account`, written with its checksum.
    function isLogin(bytes calldata message, address account) internal pure returns (bool) {
        uint256 lineEnd = 0;
        uint256 most = _MAX_DOMAIN + PHRASE.length;
        while (lineEnd < message.length && lineEnd < most && message[lineEnd] != "\n") ++lineEnd;
        uint256 from = lineEnd + 1;
        uint256 until = from + _ADDRESS_LENGTH;
        if (from <= PHRASE.length || until >= message.length || message[until] != "\n") return false;
        return
            keccak256(message[from - PHRASE.length:from]) == keccak256(PHRASE) &&
            keccak256(message[from:until]) == keccak256(bytes(Strings.toChecksumHexString(account)));
    }
}
